package org.entente.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.entente.claim.ClaimRow;
import org.entente.ledger.Ledger.Reading;
import org.entente.report.Report;

/// An archive of generated reports whose truth is known: which claims speak of one event.
///
/// Events fall on pairs of states as news does, a few pairs taking most of them, over 26 years and five types.
/// One to twelve reports tell each event, most of them one to three. Reports leave out days (30 %), names (25 %)
/// or a party (3 %), give a month for a day (5 %) or the next day (4 %), round numbers (10 %), name a
/// designation's variant, call the event planned while it begins (5 %), or come back to it as background up to
/// ten months later (8 %). The same seed gives the same archive.
final class Archive {

  private static final int STATES = 190;
  private static final int PLACES = 900;
  private static final int WORDS = 4_000;
  private static final int PEOPLE = 3_000;
  private static final int PUBLISHERS = 400;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final int DAYS = 26 * 365;

  private final Random random;
  private int reports;
  private int events;

  Archive(long seed) {
    this.random = new Random(seed);
  }

  /// A report with one claim, and the number of the event it tells.
  record Told(Reading reading, int event) {}

  private record Event(int number, String type, String one, String other, LocalDate day, String place, String name,
      List<String> words,
      String person, int amount) {}

  /// The reports of the next event.
  List<Told> next() {
    Event event = event();
    int tellings = 1;
    while (tellings < 12 && random.nextDouble() < 0.6) {
      tellings++;
    }
    var told = new ArrayList<Told>();
    for (int at = 0; at < tellings; at++) {
      told.add(new Told(tell(event), event.number));
    }
    return told;
  }

  /// The next so many reports, in the order of their publication or at random.
  List<Told> take(int size, boolean byDay) {
    var all = new ArrayList<Told>();
    while (all.size() < size) {
      all.addAll(next());
    }
    List<Told> told = all.subList(0, size);
    Collections.shuffle(told, new Random(1));
    if (byDay) {
      told.sort(Comparator.comparing(one -> one.reading().report().date().orElseThrow()));
    }
    return told;
  }

  private Event event() {
    String one = state();
    String other = state();
    while (other.equals(one)) {
      other = state();
    }
    String type = List.of("agreement", "joint_activity", "visit", "arms_transfer", "consultation").get(random.nextInt(5));
    return new Event(events++, type, one, other, FIRST.plusDays(random.nextInt(DAYS)), "Place" + letters(random.nextInt(PLACES)),
        "Name" + letters(random.nextInt(WORDS)), List.of(word(), word(), word(), word()),
        "Person" + letters(random.nextInt(PEOPLE)),
        1 + random.nextInt(60));
  }

  /// A few states are in most of the news.
  private String state() {
    int number = (int) (STATES * Math.pow(random.nextDouble(), 2.2));
    return "" + (char) ('A' + number / 26) + (char) ('A' + number % 26) + 'X';
  }

  private static String letters(int number) {
    return "" + (char) ('a' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
  }

  private String word() {
    return "word" + letters(random.nextInt(WORDS));
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private Reading tell(Event event) {
    boolean background = chance(0.08);
    LocalDate published = background ? event.day.plusDays(20 + random.nextInt(280)) : event.day.plusDays(random.nextInt(3));
    String id = "g" + reports++;
    var slots = new LinkedHashMap<String, List<ClaimRow.Value>>();
    parties(event, slots);
    String sentence = "The " + event.type.replace('_', ' ') + " of " + event.one + " and " + event.other + " concerned "
        + event.words.get(random.nextInt(4)) + " and " + event.words.get(random.nextInt(4)) + " as " + word() + " in "
        + event.place
        + ", report " + id + " says.";
    details(event, slots);
    String date = date(event, background);
    if (!date.isEmpty()) {
      add(slots, event.type.equals("agreement") ? "date_signed" : event.type.equals("arms_transfer") ? "date_ordered" : "start",
          date);
    }
    boolean planned = !background && chance(0.05) && !event.type.equals("arms_transfer");
    String status = status(event.type, planned);
    var row = new ClaimRow(id, "C1", event.type, status, planned ? "planned" : "actual", "none",
        background ? "background" : "new", "body",
        List.of(), Optional.empty(), List.of(new ClaimRow.Words(sentence, 0, sentence.length())), slots, Map.of(),
        OptionalDouble.of(0.8));
    return new Reading(new Report(id, sentence, Optional.of(published), Optional.of("Paper " + random.nextInt(PUBLISHERS)),
        Optional.empty(), Optional.empty(), Optional.of("en")), List.of(row));
  }

  private void parties(Event event, Map<String, List<ClaimRow.Value>> slots) {
    boolean whole = !chance(0.03);
    switch (event.type) {
      case "agreement" -> both(event, slots, "party", whole);
      case "arms_transfer" -> sides(event, slots, "supplier", "recipient", whole);
      case "visit" -> sides(event, slots, "visitor", "host", whole);
      default -> both(event, slots, "participant", whole);
    }
  }

  private static void both(Event event, Map<String, List<ClaimRow.Value>> slots, String slot, boolean whole) {
    add(slots, slot, event.one);
    if (whole) {
      add(slots, slot, event.other);
    }
  }

  private static void sides(Event event, Map<String, List<ClaimRow.Value>> slots, String left, String right, boolean whole) {
    add(slots, left, event.one);
    if (whole) {
      add(slots, right, event.other);
    }
  }

  private void details(Event event, Map<String, List<ClaimRow.Value>> slots) {
    boolean named = !chance(0.25);
    switch (event.type) {
      case "agreement" -> {
        add(slots, "place_signed", event.place);
        if (named) {
          add(slots, "title", event.name + " Agreement");
        }
      }
      case "joint_activity" -> {
        add(slots, "location", event.place);
        if (named) {
          add(slots, "name", event.name);
        }
      }
      case "visit" -> {
        add(slots, "visit_kind", "port_call");
        if (named) {
          add(slots, "ship", event.name);
        }
        add(slots, "head", event.person);
      }
      case "arms_transfer" -> {
        add(slots, "designation", event.name + "-" + event.amount + (chance(0.15) ? "M" : ""));
        add(slots, "number_ordered", Integer.toString(chance(0.1) ? Math.max(1, event.amount / 5 * 5) : event.amount));
      }
      default -> {
        add(slots, "location", event.place);
        if (named) {
          add(slots, "body", event.name + " Committee");
        }
        add(slots, "head", event.person);
      }
    }
  }

  private String date(Event event, boolean background) {
    if (chance(background ? 0.5 : 0.3)) {
      return "";
    }
    if (chance(0.05)) {
      return event.day.toString().substring(0, 7);
    }
    return event.day.plusDays(chance(0.04) ? 1 : 0).toString();
  }

  private static String status(String type, boolean planned) {
    return switch (type) {
      case "agreement" -> planned ? "approved" : "signed";
      case "arms_transfer" -> "ordered";
      case "consultation" -> planned ? "scheduled" : "concluded";
      default -> planned ? "planned" : "completed";
    };
  }

  private static void add(Map<String, List<ClaimRow.Value>> slots, String slot, String value) {
    var values = new ArrayList<>(slots.getOrDefault(slot, List.of()));
    values.add(new ClaimRow.Value(value, Optional.empty()));
    slots.put(slot, values);
  }
}
