package org.entente.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.codebook.Codebook;
import org.entente.codebook.Difference;
import org.entente.ledger.matching.Link;
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

  /// A record with what leads to it and away from it.
  ///
  /// @param row what lists show of it
  /// @param reasons why its claims are one event: the surest links between them
  /// @param ties the other records that it belongs to, the surest first
  public record Account(EventRecord record, Summary row, List<Link> reasons, List<Tie> ties) {}

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
    return asking.ask(handle -> accounts(handle).find(id));
  }

  /// The record that an id leads to, with all that is known of it.
  ///
  /// @param ties how many of them at most
  public Optional<Account> account(String id, int ties) {
    return asking.ask(handle -> accounts(handle).account(id, ties));
  }

  /// The records of lists, whole, in the same order.
  public List<EventRecord> whole(List<Summary> rows) {
    return asking.ask(handle -> accounts(handle).whole(rows.stream().map(Summary::id).toList()));
  }

  private Accounts accounts(Handle handle) {
    return new Accounts(handle, dialect, codebook);
  }

  /// Why an id that the ledger once gave leads nowhere; empty for one it never gave.
  public Optional<String> gone(String id) {
    return Ids.parse(id).flatMap(_ -> asking.ask(handle -> new ClaimTable(handle).once(id)))
        .map(claim -> "its report was read anew, or corrected, and no longer says so: " + claim.row().report());
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
          select l.claim, l.other, l.score, a.record as one, b.record as two from links l
          join members a on a.claim = l.claim join members b on b.claim = l.other
          where l.kind = 'near' and l.claim < l.other and a.record <> b.record
          order by l.score desc, l.claim desc, l.other desc limit ?""")
          .bind(0, 4 * limit)
          .map((row, _) -> new NearPair(Ids.text(row.getLong("one")), Ids.text(row.getLong("two")),
              Link.between(Ids.text(row.getLong("claim")), Ids.text(row.getLong("other")), Link.Kind.NEAR,
                  row.getDouble("score"))))
          .forEach(pair -> pairs.putIfAbsent(pair.sorted(), pair));
      Standing standing = Standing.settled(handle);
      return nearMisses(handle, pairs.values().stream().filter(pair -> !standing.keepApart(pair.one, pair.other)).limit(limit)
          .toList());
    });
  }

  private record NearPair(String one, String other, Link link) {

    List<String> sorted() {
      return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }
  }

  private List<NearMiss> nearMisses(Handle handle, List<NearPair> pairs) {
    Map<String, Summary> rows = summaries(handle, pairs.stream().flatMap(pair -> pair.sorted().stream()).distinct().toList())
        .stream().collect(Collectors.toMap(Summary::id, Function.identity()));
    List<NearPair> listed = pairs.stream().filter(pair -> rows.keySet().containsAll(pair.sorted())).toList();
    List<List<String>> reasons = accounts(handle).reasons(listed.stream().map(NearPair::link).toList());
    return IntStream.range(0, listed.size()).mapToObj(at -> {
      NearPair pair = listed.get(at);
      return new NearMiss(Objects.requireNonNull(rows.get(pair.one)), Objects.requireNonNull(rows.get(pair.other)),
          pair.link.score(), reasons.get(at));
    }).toList();
  }

  /// Records by year and type of one pair of states, without those that a person rejected. The table follows the years, so it
  /// is asked for each of those that any record has.
  public List<DyadYear> dyadYears(String one, String other) {
    return asking.ask(handle -> handle.createQuery(
        "select * from dyad_years where year in (select cast(name as integer) from tallies where kind = 'year')"
            + " and one = ? and other = ? and n > 0 order by year, type")
        .bind(0, first(one, other))
        .bind(1, first(one, other).equals(one) ? other : one).map((row, _) -> dyadYear(row)).list());
  }

  /// All pairs of states by year and type, without what a person rejected; years 0 to 9999 for all.
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

  /// The kind under which the records of a state are counted by year.
  public static String yearsOf(String state) {
    return "year of " + state;
  }

  /// The kind under which the records of a state are counted by each other state in them.
  public static String partnersOf(String state) {
    return "partner of " + state;
  }

  /// How many records there are by `type`, `year`, `state`, `difference` or `review`, by [#yearsOf] or [#partnersOf] a
  /// state, or all of them (`records`). What a person rejected is counted by `review` alone.
  public List<Count> counts(String kind) {
    return asking.ask(handle -> handle.createQuery("select name, n from tallies where kind = ? and n > 0 order by n desc, name")
        .bind(0, kind).map((row, _) -> new Count(row.getString("name"), row.getLong("n"))).list());
  }

  /// How many records there are of one name of such a kind.
  public long count(String kind, String name) {
    return asking.ask(handle -> handle.createQuery("select n from tallies where kind = ? and name = ?").bind(0, kind)
        .bind(1, name).mapTo(Long.class).findFirst().orElse(0L));
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

  static List<Summary> summaries(Handle handle, Collection<String> ids) {
    return Batches.asked(Ids.numbers(ids)).stream()
        .flatMap(some -> handle.createQuery("select * from records where id in (<ids>)")
            .bindList("ids", some).map((row, _) -> read(row)).list().stream())
        .toList();
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

}
