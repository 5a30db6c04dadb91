package org.entente.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.codebook.Codebook;
import org.entente.ledger.Records.Account;
import org.entente.ledger.Records.Tie;
import org.entente.ledger.matching.Link;
import org.entente.ledger.matching.MatchStore.Place;
import org.entente.ledger.matching.Reasons;
import org.entente.ledger.record.EventRecord;
import org.jdbi.v3.core.Handle;

/// Whole records with what leads to them and away from them.
///
/// Each kind of thing is asked for once: the links of a record give both the reasons why its claims are one event and
/// the ties to other records.
final class Accounts {

  private static final int MOST_REASONS = 10;

  private final Handle handle;
  private final ClaimTable claims;
  private final Reasons reasons;
  private final JdbiMatchStore store;
  private final RecordTables tables;

  Accounts(Handle handle, Dialect dialect, Codebook codebook) {
    this.handle = handle;
    this.claims = new ClaimTable(handle);
    this.reasons = new Reasons(codebook);
    this.store = new JdbiMatchStore(handle, claims);
    this.tables = new RecordTables(handle, dialect, codebook, claims, Standing.settled(handle));
  }

  /// The record of a claim that counts, or of the successor of one that once did.
  Optional<EventRecord> find(String id) {
    return new Successors(handle).today(id).flatMap(store::record).flatMap(tables::build);
  }

  List<EventRecord> whole(Collection<String> ids) {
    Map<String, EventRecord> built = tables.build(ids).stream().collect(Collectors.toMap(EventRecord::id, Function.identity()));
    return ids.stream().flatMap(id -> Optional.ofNullable(built.get(id)).stream()).toList();
  }

  Optional<Account> account(String id, int ties) {
    return find(id).flatMap(record -> of(record, ties));
  }

  /// Nothing where the record is not listed, which happens only in a damaged ledger.
  private Optional<Account> of(EventRecord record, int ties) {
    Set<String> claims = record.claims().stream().map(StoredClaim::id).collect(Collectors.toSet());
    List<Link> links = store.links(claims);
    Map<String, Link> outward = outward(links, claims);
    var ids = new LinkedHashSet<>(outward.keySet());
    ids.add(record.id());
    List<Summary> rows = Records.summaries(handle, ids);
    return rows.stream().filter(row -> row.id().equals(record.id())).findFirst()
        .map(row -> new Account(record, row, inWords(inside(links, claims)), ties(rows.stream().filter(other -> other != row)
            .sorted(Comparator.comparingDouble((Summary other) -> link(other, outward).score()).reversed()
                .thenComparing(Summary::id))
            .limit(ties).toList(), outward)));
  }

  /// The surest of the links by which the claims are one event.
  private static List<Link> inside(List<Link> links, Set<String> claims) {
    return links.stream().filter(link -> claims.contains(link.one()) && claims.contains(link.other()))
        .filter(link -> !isTie(link)).sorted(Comparator.comparingDouble(Link::score).reversed()).limit(MOST_REASONS).toList();
  }

  private List<Link> inWords(List<Link> links) {
    List<List<String>> reasons = reasons(links);
    return IntStream.range(0, links.size()).mapToObj(at -> {
      Link link = links.get(at);
      return new Link(link.one(), link.other(), link.kind(), link.score(), reasons.get(at));
    }).toList();
  }

  /// Why each of these pairs is linked, in words.
  List<List<String>> reasons(List<Link> links) {
    Map<String, StoredClaim> ends = claims
        .byId(links.stream().flatMap(link -> Stream.of(link.one(), link.other())).distinct().toList());
    return links.stream().map(link -> reasons.of(Objects.requireNonNull(ends.get(link.one())),
        Objects.requireNonNull(ends.get(link.other())))).toList();
  }

  /// The surest link to each other record.
  private Map<String, Link> outward(List<Link> links, Set<String> claims) {
    List<Link> outward = links.stream().filter(Accounts::isTie)
        .filter(link -> claims.contains(link.one()) != claims.contains(link.other())).toList();
    Map<String, Place> places = store.places(outward.stream().map(link -> other(link, claims)).distinct().toList());
    var surest = new HashMap<String, Link>();
    outward.forEach(link -> Optional.ofNullable(places.get(other(link, claims)))
        .ifPresent(place -> surest.merge(place.record(), link, (one, next) -> one.score() >= next.score() ? one : next)));
    return surest;
  }

  private static boolean isTie(Link link) {
    return link.kind() == Link.Kind.COURSE || link.kind() == Link.Kind.NEAR;
  }

  private static String other(Link link, Set<String> claims) {
    return claims.contains(link.one()) ? link.other() : link.one();
  }

  private List<Tie> ties(List<Summary> records, Map<String, Link> links) {
    List<Link> worded = inWords(records.stream().map(record -> link(record, links)).toList());
    return IntStream.range(0, records.size()).mapToObj(at -> {
      Link link = worded.get(at);
      return new Tie(records.get(at), link.kind(), link.score(), link.reasons());
    }).toList();
  }

  private static Link link(Summary record, Map<String, Link> links) {
    return Objects.requireNonNull(links.get(record.id()));
  }
}
