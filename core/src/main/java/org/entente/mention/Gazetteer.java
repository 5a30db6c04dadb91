package org.entente.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.mention.ActorMention.Level;

/// Names of states, their bodies, organisations and places, and the nouns that make a phrase a body or a
/// person in office. Loaded once, immutable after. Sources: `world-countries` and GeoNames (see NOTICE),
/// and tables of our own.
public final class Gazetteer {

  /// What a name stands for.
  record Entry(String code, Level level, Form form) {

    /// Whether it is a capital city, which stands for its government or for a place.
    boolean capital() {
      return form == Form.CAPITAL;
    }
  }

  /// What kind of word a name is.
  enum Form {
    NAME,
    /// "Peruvian", "Poles": never the name of a place.
    DEMONYM,
    /// "Indo" in "Indo-Japanese": a state's only before a hyphen and another state.
    COMBINING,
    CAPITAL
  }

  /// A state for display: its ISO 3166-1 alpha-3 code and English short name.
  public record State(String code, String name, boolean island) {}

  private final Map<String, Entry> names = new HashMap<>();
  private final Map<String, State> states = new HashMap<>();
  private final Map<String, State> otherwiseNamed = new HashMap<>();
  private final Set<String> openings = new HashSet<>();
  private final Map<String, List<String>> places = new HashMap<>();
  private final Map<String, String> regions = new HashMap<>();
  private final Map<String, String> shipPrefixes = new HashMap<>();
  private final Map<String, Level> bodies = new HashMap<>();
  private final Set<String> roles = new HashSet<>();
  private final Set<String> ranks = new HashSet<>();
  private final Set<String> honorifics = new HashSet<>();
  private final Leaders leaders = new Leaders();
  private int longest;

  /// Read when first asked for.
  private static final class Loaded {
    private static final Gazetteer ONE = read();
  }

  private Gazetteer() {}

  /// The gazetteer, which is read once.
  public static Gazetteer load() {
    return Loaded.ONE;
  }

  private static Gazetteer read() {
    var gazetteer = new Gazetteer();
    gazetteer.readNames();
    gazetteer.readStates();
    gazetteer.readPlaces();
    Tables.rows("regions.tsv").forEach(row -> Tables.names(row[1]).forEach(name -> gazetteer.regions.put(name, row[0])));
    Tables.rows("prefixes.tsv").forEach(row -> gazetteer.shipPrefixes.put(row[0], row[1]));
    Tables.rows("bodies.tsv")
        .forEach(row -> Tables.names(row[1]).forEach(noun -> gazetteer.bodies.put(noun, Level.valueOf(row[0]))));
    Tables.rows("roles.tsv").forEach(row -> {
      Set<String> into = switch (row[0]) {
        case "role" -> gazetteer.roles;
        case "rank" -> gazetteer.ranks;
        default -> gazetteer.honorifics;
      };
      into.addAll(Tables.names(row[1]));
    });
    return gazetteer;
  }

  private void readNames() {
    for (String[] row : Tables.rows("names.tsv")) {
      Entry entry = switch (row[1]) {
        case "DEMONYM" -> new Entry(row[0], Level.STATE, Form.DEMONYM);
        case "CAPITAL" -> new Entry(row[0], Level.GOVERNMENT, Form.CAPITAL);
        case "COMBINING" -> new Entry(row[0], Level.STATE, Form.COMBINING);
        default -> new Entry(row[0], Level.valueOf(row[1]), Form.NAME);
      };
      List<String> own = Tables.names(row[2]);
      own.forEach(name -> add(name, entry));
      if (entry.level() == Level.STATE && entry.form() == Form.NAME) {
        otherwiseNamed.putIfAbsent(row[0], new State(row[0], own.getFirst(), false));
      }
    }
  }

  private void readStates() {
    for (String[] row : Tables.rows("states.tsv")) {
      states.put(row[0], new State(row[0], row[1], row[5].equals("yes")));
      var state = new Entry(row[0], Level.STATE, Form.NAME);
      add(row[1], state);
      Tables.names(row[2]).forEach(name -> add(name, state));
      var people = new Entry(row[0], Level.STATE, Form.DEMONYM);
      Tables.names(row[3]).forEach(demonym -> List.of(demonym, demonym + "s").forEach(name -> add(name, people)));
      Tables.names(row[4]).forEach(capital -> add(capital, new Entry(row[0], Level.GOVERNMENT, Form.CAPITAL)));
    }
  }

  /// Rows stay text until a name is asked for: few of the 26,000 ever are.
  private void readPlaces() {
    for (String row : Tables.lines("places.tsv")) {
      int name = row.indexOf('\t');
      addPlace(row.substring(0, name), row);
      Tables.names(row.substring(name + 1, row.indexOf('\t', name + 1))).forEach(other -> addPlace(other, row));
    }
  }

  private void add(String name, Entry entry) {
    names.putIfAbsent(name, entry);
    openings.add(opening(name));
    longest = Math.max(longest, name.split(" ").length);
  }

  private void addPlace(String name, String row) {
    places.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1)).add(row);
  }

  private static Place place(String row) {
    String[] cells = row.split("\t");
    return new Place(
        cells[0], cells[2], Integer.parseInt(cells[3]), Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
  }

  /// The letters a name opens with, in lower case: how a tokeniser cuts the rest may differ.
  private static String opening(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /// Whether any name opens with this word: a quick way past the many that none does.
  boolean opens(String word) {
    return openings.contains(opening(word));
  }

  /// The state or body that a name stands for; capital letters count.
  Optional<Entry> entry(String name) {
    return Optional.ofNullable(names.get(name)).or(() -> Optional.ofNullable(names.get(titled(name))));
  }

  /// "PAKISTAN" in a headline is "Pakistan".
  private static String titled(String name) {
    if (name.length() < 5 || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    var words = new ArrayList<String>();
    for (String word : name.split(" ")) {
      words.add(word.isEmpty() ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }
    return String.join(" ", words);
  }

  int longestName() {
    return longest;
  }

  /// Places of a name, the most populous first.
  public List<Place> places(String name) {
    return places.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().map(Gazetteer::place).toList();
  }

  /// The state that a part of a state lies in: "Ohio", "Kerala".
  Optional<String> region(String name) {
    return Optional.ofNullable(regions.get(name));
  }

  /// A state by its code, those of history ("SUN") among them.
  public Optional<State> state(String code) {
    return Optional.ofNullable(states.get(code)).or(() -> Optional.ofNullable(otherwiseNamed.get(code)));
  }

  /// All present states, in order of their codes.
  public List<State> states() {
    return states.values().stream().sorted(java.util.Comparator.comparing(State::code)).toList();
  }

  Optional<String> shipState(String prefix) {
    return Optional.ofNullable(shipPrefixes.get(prefix));
  }

  Optional<Level> body(String lemma) {
    return Optional.ofNullable(bodies.get(lemma));
  }

  Leaders leaders() {
    return leaders;
  }

  boolean isRole(String lemma) {
    return roles.contains(lemma);
  }

  boolean isRank(String word) {
    return ranks.contains(word);
  }

  boolean isHonorific(String word) {
    return honorifics.contains(word);
  }
}
