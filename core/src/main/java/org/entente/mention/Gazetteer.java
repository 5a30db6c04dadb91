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
  ///
  /// @param capital whether it is a capital city, which stands for its government or for a place
  record Entry(String code, Level level, boolean capital) {}

  /// A state for display: its ISO 3166-1 alpha-3 code and English short name.
  public record State(String code, String name, boolean island) {}

  private final Map<String, Entry> names = new HashMap<>();
  private final Map<String, State> states = new HashMap<>();
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<String, String> shipPrefixes = new HashMap<>();
  private final Map<String, Level> bodies = new HashMap<>();
  private final Set<String> roles = new HashSet<>();
  private final Set<String> ranks = new HashSet<>();
  private final Set<String> honorifics = new HashSet<>();
  private int longest;

  private Gazetteer() {}

  public static Gazetteer load() {
    var gazetteer = new Gazetteer();
    gazetteer.readNames();
    gazetteer.readStates();
    gazetteer.readPlaces();
    Tables.rows("prefixes.tsv").forEach(row -> gazetteer.shipPrefixes.put(row[0], row[1]));
    Tables.rows("bodies.tsv").forEach(row ->
        Tables.names(row[1]).forEach(noun -> gazetteer.bodies.put(noun, Level.valueOf(row[0]))));
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
      Tables.names(row[2]).forEach(name -> add(name, new Entry(row[0], Level.valueOf(row[1]), false)));
    }
  }

  private void readStates() {
    for (String[] row : Tables.rows("states.tsv")) {
      states.put(row[0], new State(row[0], row[1], row[5].equals("yes")));
      var own = new ArrayList<String>(List.of(row[1]));
      own.addAll(Tables.names(row[2]));
      Tables.names(row[3]).forEach(demonym -> own.addAll(List.of(demonym, demonym + "s")));
      own.forEach(name -> add(name, new Entry(row[0], Level.STATE, false)));
      Tables.names(row[4]).forEach(capital -> add(capital, new Entry(row[0], Level.GOVERNMENT, true)));
    }
  }

  private void readPlaces() {
    for (String[] row : Tables.rows("places.tsv")) {
      var place = new Place(row[0], row[2], Integer.parseInt(row[3]), Double.parseDouble(row[4]), Double.parseDouble(row[5]));
      addPlace(row[0], place);
      Tables.names(row[1]).forEach(name -> addPlace(name, place));
    }
  }

  private void add(String name, Entry entry) {
    names.putIfAbsent(name, entry);
    longest = Math.max(longest, name.split(" ").length);
  }

  private void addPlace(String name, Place place) {
    places.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1)).add(place);
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
    return places.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  public Optional<State> state(String code) {
    return Optional.ofNullable(states.get(code));
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
