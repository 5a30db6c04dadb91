package org.entente.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Leaders whom reports name without their state: "Biden welcomed Kishida". Full names count at any time,
/// names of one word only while their bearers are in office and the year after.
final class Leaders {

  private static final String WITH_OFFICE = "+";
  private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", ",");

  /// @param last the last year in office
  private record Term(String state, int first, int last, boolean needsOffice) {

    private boolean covers(int year) {
      return first <= year && year <= last + 1;
    }
  }

  private final Map<String, List<Term>> terms = new HashMap<>();

  Leaders() {
    for (String[] row : Tables.rows("leaders.tsv")) {
      int first = Integer.parseInt(row[1]);
      int last = row[2].isEmpty() ? LocalDate.MAX.getYear() - 1 : Integer.parseInt(row[2]);
      for (String name : Tables.names(row[3])) {
        boolean needsOffice = name.startsWith(WITH_OFFICE);
        terms.computeIfAbsent(plain(needsOffice ? name.substring(1) : name), _ -> new ArrayList<>(1))
            .add(new Term(row[0], first, last, needsOffice));
      }
    }
  }

  /// The state of the leader so named.
  ///
  /// @param inOffice whether an office stands before the name
  /// @param day when the report is from; undated reports take a name of one word for no one
  Optional<String> state(String name, boolean inOffice, Optional<LocalDate> day) {
    String plain = plain(name);
    boolean full = plain.contains(" ");
    return terms.getOrDefault(plain, List.of()).stream()
        .filter(term -> inOffice || !term.needsOffice)
        .filter(term -> full || day.filter(at -> term.covers(at.getYear())).isPresent())
        .max(Comparator.comparing((Term term) -> day.filter(at -> term.covers(at.getYear())).isPresent())
            .thenComparingInt(Term::first))
        .map(Term::state);
  }

  /// A name without initials and what follows it: "Joseph R. Biden, Jr." is "Joseph Biden".
  private static String plain(String name) {
    if (name.indexOf(' ') < 0) {
      return name;
    }
    List<String> words = Stream.of(name.replace(",", " ,").split("\\s+")).filter(word -> !SUFFIXES.contains(word)).toList();
    return words.stream().filter(word -> word == words.getFirst() || word.length() > 2 || !word.endsWith("."))
        .collect(Collectors.joining(" "));
  }
}
