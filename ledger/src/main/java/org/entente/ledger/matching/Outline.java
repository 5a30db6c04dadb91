package org.entente.ledger.matching;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.claim.Period;
import org.entente.codebook.MergeRule;

/// What keeps a claim apart from most others, in a few bytes beside each of its keys: its days, its parties and the
/// names that decide.
///
/// The more news there is of a pair of states, the more claims stand in one neighbourhood, and nearly all of them are
/// told apart by a day, by who gave and who got, or by a title, a ship or a designation. With this they are passed over
/// without being read. Words are kept as hashes of 16 bits, so what is passed over is surely apart by [Comparison]; what
/// remains may be.
public final class Outline {

  private static final int FURTHER = 1;
  private static final int BACKGROUND = 2;
  private static final int TOLD = 4;
  private static final int DATED = 8;
  private static final int LOOSE = 16;
  private static final int MOST_WORDS = 8;
  private static final int MOST_PARTIES = 12;
  private static final byte ANY = -1;

  private final byte[] bytes;
  private final int flags;
  private final Moment moment;
  private final ByteBuffer rest;
  private Optional<Parts> parts = Optional.empty();

  /// What follows the days; read when the days alone do not tell, which is seldom.
  private record Parts(Map<Short, Set<Short>> parties, List<Brief> names) {}

  private Outline(ByteBuffer in) {
    this.bytes = in.array();
    this.flags = in.get();
    this.moment = new Moment(is(DATED) ? Optional.of(days(in)) : Optional.empty(), is(TOLD), is(LOOSE));
    this.rest = in.slice();
  }

  private Parts parts() {
    if (parts.isEmpty()) {
      ByteBuffer in = rest.duplicate();
      var parties = new HashMap<Short, Set<Short>>();
      for (int slots = in.get(); slots > 0; slots--) {
        short slot = in.getShort();
        int told = in.get();
        if (told != ANY) {
          parties.put(slot, Set.copyOf(shorts(in, told)));
        }
      }
      parts = Optional.of(new Parts(parties, briefs(in)));
    }
    return parts.get();
  }

  private static Period days(ByteBuffer in) {
    return new Period(LocalDate.ofEpochDay(in.getInt()), LocalDate.ofEpochDay(in.getInt()));
  }

  private static List<Short> shorts(ByteBuffer in, int count) {
    var shorts = new ArrayList<Short>();
    for (int left = count; left > 0; left--) {
      shorts.add(in.getShort());
    }
    return shorts;
  }

  private boolean is(int flag) {
    return (flags & flag) != 0;
  }

  static Outline of(Candidate claim) {
    List<Brief> names = Stream.of(claim.names(), claim.labels()).flatMap(slots -> slots.entrySet().stream())
        .flatMap(slot -> slot.getValue().stream().map(name -> Brief.of(slot.getKey(), name))).toList();
    Optional<Period> days = claim.moment().days();
    var out = ByteBuffer.allocate(2 + 8 + claim.parties().values().stream().mapToInt(states -> 3 + 2 * states.size()).sum()
        + names.stream().mapToInt(name -> 5 + 2 * name.words.size()).sum());
    out.put((byte) ((claim.further() ? FURTHER : 0) | (claim.background() ? BACKGROUND : 0)
        | (claim.moment().told() ? TOLD : 0) | (claim.moment().loose() ? LOOSE : 0) | (days.isPresent() ? DATED : 0)));
    days.ifPresent(period -> out.putInt((int) period.earliest().toEpochDay()).putInt((int) period.latest().toEpochDay()));
    out.put((byte) claim.parties().size());
    claim.parties().forEach((slot, states) -> {
      boolean few = states.size() <= MOST_PARTIES;
      out.putShort(hash(slot)).put(few ? (byte) states.size() : ANY);
      if (few) {
        states.forEach(state -> out.putShort(hash(state)));
      }
    });
    names.forEach(name -> name.write(out));
    return read(Arrays.copyOf(out.array(), out.position()));
  }

  /// Reads what [#bytes] gave.
  public static Outline read(byte[] bytes) {
    return new Outline(ByteBuffer.wrap(bytes));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /// Whether two claims of one type are surely not one event.
  boolean apart(Outline other, MergeRule rule) {
    return is(FURTHER) != other.is(FURTHER)
        || Comparison.daysApart(rule, moment, other.moment, is(BACKGROUND) || other.is(BACKGROUND))
        || partiesApart(other, rule) || namesApart(parts().names, other.parts().names, rule);
  }

  private boolean partiesApart(Outline other, MergeRule rule) {
    return rule.actors().entrySet().stream().anyMatch(asked -> {
      short slot = hash(asked.getKey());
      return Comparison.agreement(asked.getValue(), parts().parties.getOrDefault(slot, Set.of()),
          other.parts().parties.getOrDefault(slot, Set.of())) == 0;
    });
  }

  private static boolean namesApart(List<Brief> one, List<Brief> other, MergeRule rule) {
    for (String slot : rule.apart()) {
      List<Brief> mine = told(slot, one);
      List<Brief> others = told(slot, other);
      if (!mine.isEmpty() && !others.isEmpty() && !mayBeKin(mine, others)) {
        return true;
      }
    }
    for (String slot : rule.same()) {
      List<Brief> mine = told(slot, one);
      List<Brief> others = told(slot, other);
      if (!mine.isEmpty() && !others.isEmpty()) {
        return !mayBeKin(mine, others);
      }
    }
    return false;
  }

  private static List<Brief> told(String slot, List<Brief> names) {
    short wanted = hash(slot);
    return names.stream().filter(name -> name.slot == wanted).toList();
  }

  private static boolean mayBeKin(List<Brief> mine, List<Brief> others) {
    return mine.stream().anyMatch(name -> others.stream().anyMatch(name::mayBeKin));
  }

  private static List<Brief> briefs(ByteBuffer in) {
    var briefs = new ArrayList<Brief>();
    while (in.hasRemaining()) {
      briefs.add(new Brief(in.getShort(), in.getShort(), shorts(in, in.get())));
    }
    return briefs;
  }

  private static short hash(String text) {
    int hash = text.hashCode();
    return (short) (hash ^ hash >>> 16);
  }

  /// A name.
  ///
  /// @param slot hash of the slot's name
  /// @param family hash of the name up to its first digit, where a designation of its family begins alike; 0 if it has none
  /// @param words hashes of its words; none where they are too many, so that it may be anything
  private record Brief(short slot, short family, List<Short> words) {

    static Brief of(String slot, Name name) {
      List<Short> words = name.words().size() > MOST_WORDS
          ? List.of()
          : name.words().stream().map(Outline::hash).toList();
      return new Brief(hash(slot), familyOf(name.compact()), words);
    }

    private static short familyOf(String compact) {
      for (int at = 0; at < compact.length(); at++) {
        if (Character.isDigit(compact.charAt(at))) {
          return (short) (hash(compact.substring(0, at + 1)) | 1);
        }
      }
      return 0;
    }

    void write(ByteBuffer out) {
      out.putShort(slot).putShort(family).put((byte) words.size());
      words.forEach(out::putShort);
    }

    /// Whether [Name#kin] may hold.
    boolean mayBeKin(Brief other) {
      if (words.isEmpty() || other.words.isEmpty() || family != 0 && family == other.family) {
        return true;
      }
      long common = words.stream().filter(other.words::contains).count();
      return common >= Name.MOSTLY * Math.min(words.size(), other.words.size());
    }
  }
}
