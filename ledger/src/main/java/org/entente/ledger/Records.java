package org.entente.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.codebook.Codebook;
import org.entente.codebook.Difference;
import org.entente.ledger.matching.Link;
import org.entente.ledger.matching.MatchStore.Place;
import org.entente.ledger.record.EventRecord;
import org.entente.ledger.record.Review;
import org.jdbi.v3.core.Handle;

/// What can be asked of the records and of the reports behind them.
public final class Records {

  /// Two records that may be one event, for a person to say.
  ///
  /// @param score 0 to 1
  public record NearMiss(Summary one, Summary other, double score, List<String> reasons) {}

  /// Another record that belongs to a record: a plan and its realisation, or a near miss.
  public record Tie(Summary record, Link.Kind kind, double score, List<String> reasons) {}

  /// How many records of a type a pair of states has in a year; year 0 for the undated.
  public record DyadYear(String one, String other, int year, String type, int records) {}

  /// A claim that counts, with its number in the order of arrival and the id of its record.
  public record Member(long seq, StoredClaim claim, String record) {}

  /// How often something is in the ledger.
  public record Count(String name, long records) {}

  interface Asking {
    <T> T ask(Function<Handle, T> question);
  }

  private final Asking asking;
  private final Dialect dialect;
  private final Codebook codebook;
  private final Totals totals = new Totals();

  Records(Asking asking, Dialect dialect, Codebook codebook) {
    this.asking = asking;
    this.dialect = dialect;
    this.codebook = codebook;
  }

  /// The record that an id leads to: its own, or that of any claim ever in it, merged or read anew since.
  public Optional<EventRecord> find(String id) {
    return asking.ask(handle -> new Successors(handle).today(id)
        .flatMap(claim -> new JdbiMatchStore(handle, new ClaimTable(handle)).record(claim))
        .flatMap(record -> new RecordTables(handle, dialect, codebook, standing(handle)).build(record)));
  }

  /// Why an id that the ledger once gave leads nowhere; empty for one it never gave.
  public Optional<String> gone(String id) {
    return Ids.parse(id).flatMap(_ -> asking.ask(handle -> new ClaimTable(handle).once(id)))
        .map(claim -> "its report was read anew, or corrected, and no longer says so: " + claim.row().report());
  }

  private static Standing standing(Handle handle) {
    return new Standing(new DecisionTable(handle).all(), new Successors(handle)::today);
  }

  /// Records in the order of their days, the latest first.
  ///
  /// @param after the last record of the page before
  public List<Summary> list(Filter filter, Optional<Summary> after, int limit) {
    return asking.ask(handle -> new RecordQuery(handle, dialect, filter).page(after, limit));
  }

  /// The row of a record by its own id.
  public Optional<Summary> summary(String id) {
    return Ids.parse(id).flatMap(_ -> asking.ask(handle -> summaries(handle, List.of(id)).stream().findFirst()));
  }

  /// Pairs of records that may be one event, the likeliest first.
  public List<NearMiss> nearMisses(int limit) {
    return asking.ask(handle -> {
      Map<List<String>, NearPair> pairs = new LinkedHashMap<>();
      handle.createQuery("""
          select l.score, l.reasons, a.record as one, b.record as other from links l
          join members a on a.claim = l.one join members b on b.claim = l.other
          where l.kind = 'near' and a.record <> b.record order by l.score desc, l.one, l.other limit ?""").bind(0, 4 * limit)
          .map((row, _) -> new NearPair(Ids.text(row.getLong("one")), Ids.text(row.getLong("other")), row.getDouble("score"),
              reasons(row)))
          .forEach(pair -> pairs.putIfAbsent(pair.sorted(), pair));
      Standing standing = standing(handle);
      return pairs.values().stream().filter(pair -> !standing.keepApart(pair.one, pair.other)).limit(limit)
          .flatMap(pair -> nearMiss(handle, pair).stream()).toList();
    });
  }

  private record NearPair(String one, String other, double score, List<String> reasons) {

    List<String> sorted() {
      return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }
  }

  private static Optional<NearMiss> nearMiss(Handle handle, NearPair pair) {
    return summaries(handle, List.of(pair.one)).stream().findFirst()
        .flatMap(one -> summaries(handle, List.of(pair.other)).stream()
            .findFirst().map(other -> new NearMiss(one, other, pair.score, pair.reasons)));
  }

  /// The other records that a record belongs to, the surest first.
  public List<Tie> ties(EventRecord record, int limit) {
    return asking.ask(handle -> {
      var store = new JdbiMatchStore(handle, new ClaimTable(handle));
      Set<String> claims = record.claims().stream().map(StoredClaim::id).collect(Collectors.toSet());
      List<Link> outward = store.links(claims).stream()
          .filter(link -> link.kind() == Link.Kind.COURSE || link.kind() == Link.Kind.NEAR)
          .filter(link -> claims.contains(link.one()) != claims.contains(link.other())).toList();
      Map<String, Place> places = store.places(outward.stream().map(link -> other(link, claims)).distinct().toList());
      Map<String, Link> surest = new HashMap<>();
      outward.forEach(link -> Optional.ofNullable(places.get(other(link, claims)))
          .ifPresent(place -> surest.merge(place.record(), link, (one, next) -> one.score() >= next.score() ? one : next)));
      return summaries(handle, surest.keySet()).stream()
          .map(other -> tie(other, Objects.requireNonNull(surest.get(other.id()))))
          .sorted(Comparator.comparingDouble(Tie::score).reversed().thenComparing(tie -> tie.record().id())).limit(limit)
          .toList();
    });
  }

  private static String other(Link link, Set<String> claims) {
    return claims.contains(link.one()) ? link.other() : link.one();
  }

  private static Tie tie(Summary record, Link link) {
    return new Tie(record, link.kind(), link.score(), link.reasons());
  }

  /// Why the claims of a record are one event: the surest link of each claim to another of them.
  public List<Link> reasons(EventRecord record) {
    return asking.ask(handle -> {
      var store = new JdbiMatchStore(handle, new ClaimTable(handle));
      List<String> claims = record.claims().stream().map(StoredClaim::id).toList();
      return store.links(claims).stream().filter(link -> claims.contains(link.one()) && claims.contains(link.other()))
          .filter(link -> link.kind() != Link.Kind.NEAR && link.kind() != Link.Kind.COURSE)
          .sorted((one, other) -> Double.compare(other.score(), one.score())).toList();
    });
  }

  /// Records by year and type of one pair of states.
  public List<DyadYear> dyadYears(String one, String other) {
    return asking.ask(handle -> handle.createQuery(
        "select * from dyad_years where one = ? and other = ? and n > 0 order by year, type").bind(0, first(one, other))
        .bind(1, first(one, other).equals(one) ? other : one).map((row, _) -> dyadYear(row)).list());
  }

  /// Records by year and type of a state with each other one.
  public List<DyadYear> dyadYears(String state) {
    return asking.ask(handle -> handle.createQuery(
        "select * from dyad_years where (one = :state or other = :state) and n > 0 order by one, other, year, type")
        .bind("state", state).map((row, _) -> dyadYear(row)).list());
  }

  /// All pairs of states by year and type, for networks and exports; years 0 to 9999 for all.
  public List<DyadYear> dyadYears(int from, int to) {
    return asking.ask(handle -> handle.createQuery(
        "select * from dyad_years where n > 0 and year between ? and ? order by one, other, year, type").bind(0, from).bind(1, to)
        .map((row, _) -> dyadYear(row)).list());
  }

  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static DyadYear dyadYear(ResultSet row) throws SQLException {
    return new DyadYear(row.getString("one"), row.getString("other"), row.getInt("year"), row.getString("type"), row.getInt("n"));
  }

  /// How many records there are by `type`, `year`, `state`, `difference` or `review`, or all of them (`records`).
  public List<Count> counts(String kind) {
    return asking.ask(handle -> handle.createQuery("select name, n from tallies where kind = ? and n > 0 order by n desc, name")
        .bind(0, kind).map((row, _) -> new Count(row.getString("name"), row.getLong("n"))).list());
  }

  /// Reports found by their words, the best first; of words that very many reports hold the last arrived first.
  public List<Ledger.Hit> searchReports(String words, int limit) {
    return asking.ask(handle -> new ReportTable(handle, dialect).search(words, limit));
  }

  public Optional<StoredReport> report(String hash) {
    return asking.ask(handle -> new ReportTable(handle, dialect).find(hash));
  }

  /// Reports in the order of arrival, after the one with the given number.
  public List<StoredReport> reportsAfter(long seq, int limit) {
    return asking.ask(handle -> new ReportTable(handle, dialect).after(seq, limit));
  }

  /// Reports with the last arrived first, before the one with the given number.
  public List<StoredReport> reportsBefore(long seq, int limit) {
    return asking.ask(handle -> new ReportTable(handle, dialect).before(seq, limit));
  }

  /// One publisher's reports with the last arrived first, before the one with the given number.
  ///
  /// @param publisher empty for those that name none
  public List<StoredReport> reportsBefore(String publisher, long seq, int limit) {
    return asking.ask(handle -> new ReportTable(handle, dialect).before(publisher, seq, limit));
  }

  /// The claims that count of a report, in the order of its text.
  public List<StoredClaim> claimsOf(String report) {
    return asking.ask(handle -> new ClaimTable(handle).ofReport(report));
  }

  /// The claims of each of these records.
  public Map<String, List<StoredClaim>> claimsOfRecords(Collection<String> ids) {
    return asking.ask(handle -> new ClaimTable(handle).ofRecords(ids));
  }

  /// How many claims of each type count of each of these reports, in the order of their text.
  public Map<String, List<Count>> typesOf(Collection<String> reports) {
    return asking.ask(handle -> new ClaimTable(handle).types(reports));
  }

  /// A number that changes with whatever is added or decided: until it does, every question has the same answer.
  public long stamp() {
    return asking.ask(handle -> handle.createQuery("""
        select (select coalesce(max(seq), 0) from readings) + (select coalesce(max(seq), 0) from decisions)""")
        .mapTo(Long.class).one());
  }

  /// All claims that count, in the order of arrival, after the one with the given number.
  public List<Member> members(long after, int limit) {
    return asking.ask(handle -> new ClaimTable(handle).after(after, limit).stream()
        .map(claim -> new Member(claim.seq(), claim.claim(), claim.record())).toList());
  }

  /// The record of each of these claims.
  public Map<String, String> recordsOf(Collection<String> claims) {
    return asking.ask(handle -> new JdbiMatchStore(handle, new ClaimTable(handle)).places(claims).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().record())));
  }

  /// The number of reports, of claims ever read, and of decisions.
  public Map<String, Long> totals() {
    return asking.ask(totals::now);
  }

  /// Publishers with their reports, the busiest first.
  public List<Count> publishers(int limit) {
    return asking.ask(handle -> handle.createQuery("""
        select coalesce(publisher, '') as name, count(*) as n from reports group by publisher order by n desc, name limit ?""")
        .bind(0, limit).map((row, _) -> new Count(Verbatim.read(row.getString("name")), row.getLong("n"))).list());
  }

  private static List<Summary> summaries(Handle handle, Collection<String> ids) {
    return Batches.of(Ids.numbers(ids)).stream().flatMap(some -> handle.createQuery("select * from records where id in (<ids>)")
        .bindList("ids", some).map((row, _) -> read(row)).list().stream()).toList();
  }

  static Summary read(ResultSet row) throws SQLException {
    int difference = row.getInt("difference");
    String states = row.getString("states");
    return new Summary(Ids.text(row.getLong("id")), row.getString("type"), row.getString("status"), row.getString("factuality"),
        states.isEmpty() ? List.of() : List.of(states.split(" ")), row.getString("date"), row.getString("day"),
        row.getString("published"), row.getInt("reports"), row.getInt("independent"),
        difference == 0 ? Optional.empty() : Optional.of(Difference.values()[difference - 1]),
        Review.valueOf(row.getString("review").toUpperCase(Locale.ROOT)), row.getDouble("confidence"),
        Verbatim.read(row.getString("words")));
  }

  private static List<String> reasons(ResultSet row) throws SQLException {
    return Arrays.asList(Verbatim.read(row.getString("reasons")).split("\n"));
  }
}
