package org.entente.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.ledger.Decision.Kind;
import org.entente.ledger.matching.Judgements;
import org.jdbi.v3.core.Handle;

/// The decisions that stand: those that no standing undo takes back. Claims that a better reading has
/// replaced are named by their successors.
final class Standing {

  private final List<Decision> decisions;
  private final Set<Long> undone = new HashSet<>();
  private final Function<String, Optional<String>> today;
  private final Map<String, Optional<String>> found = new HashMap<>();

  /// @param today the claim that counts for a claim named in a decision
  Standing(List<Decision> all, Function<String, Optional<String>> today) {
    this.today = today;
    var standing = new ArrayList<Decision>();
    for (Decision decision : all.reversed()) {
      if (undone.contains(decision.seq())) {
        continue;
      }
      if (decision.kind() == Kind.UNDO) {
        undone.add(Long.valueOf(decision.target()));
      } else {
        standing.addFirst(decision);
      }
    }
    this.decisions = standing;
  }

  /// The decisions of a ledger as they stand, whatever becomes of its claims while they are asked.
  static Standing of(Handle handle) {
    return new Standing(new DecisionTable(handle).all(), new Successors(handle)::today);
  }

  /// The decisions of a ledger that nobody changes meanwhile: which of the claims they name still count, as most do, is
  /// asked for all at once.
  static Standing settled(Handle handle) {
    List<Decision> all = new DecisionTable(handle).all();
    Set<String> counting = new ClaimTable(handle)
        .counting(all.stream().flatMap(Standing::named).filter(id -> Ids.parse(id).isPresent()).distinct().toList());
    var successors = new Successors(handle);
    return new Standing(all, id -> counting.contains(id) ? Optional.of(id) : successors.today(id));
  }

  /// The ids in a decision, as it was taken.
  private static Stream<String> named(Decision decision) {
    return decision.sides().map(sides -> Stream.concat(sides.left().stream(), sides.right().stream()))
        .orElseGet(() -> Stream.of(decision.target()));
  }

  /// Of a merge and a later split of the same claims the later holds.
  Judgements judgements() {
    var together = new HashMap<String, Set<String>>();
    var apart = new HashMap<String, Set<String>>();
    for (Decision decision : decisions) {
      decision.sides().ifPresent(sides -> {
        boolean merge = decision.kind() == Kind.MERGE;
        for (String left : named(sides.left())) {
          for (String right : named(sides.right())) {
            note(merge ? together : apart, left, right);
            drop(merge ? apart : together, left, right);
          }
        }
      });
    }
    return new Judgements(together, apart);
  }

  /// Decisions on single records that name one of the claims, the oldest first.
  List<Decision> on(Set<String> claims) {
    return decisions.stream().filter(decision -> decision.sides()
        .map(sides -> named(sides.left()).stream().anyMatch(claims::contains)
            || named(sides.right()).stream().anyMatch(claims::contains))
        .orElseGet(() -> now(decision.target()).filter(claims::contains).isPresent())).toList();
  }

  /// Whether people have said that two records are not one; by the claims that gave them their ids.
  boolean keepApart(String one, String other) {
    return judgements().apart().getOrDefault(one, Set.of()).contains(other);
  }

  /// Whether a decision, by its number, is not taken back; an undo is a decision too.
  boolean stands(String number) {
    return !undone.contains(Long.valueOf(number));
  }

  /// The claims that a decision names, as they are called now.
  Set<String> claims(Decision decision) {
    var claims = new HashSet<String>();
    decision.sides().ifPresentOrElse(sides -> {
      claims.addAll(named(sides.left()));
      claims.addAll(named(sides.right()));
    }, () -> now(decision.target()).ifPresent(claims::add));
    return claims;
  }

  private List<String> named(List<String> claims) {
    return claims.stream().flatMap(claim -> now(claim).stream()).toList();
  }

  private Optional<String> now(String claim) {
    return found.computeIfAbsent(claim, today);
  }

  private static void note(Map<String, Set<String>> pairs, String one, String other) {
    if (!one.equals(other)) {
      pairs.computeIfAbsent(one, none -> new HashSet<>()).add(other);
      pairs.computeIfAbsent(other, none -> new HashSet<>()).add(one);
    }
  }

  private static void drop(Map<String, Set<String>> pairs, String one, String other) {
    pairs.getOrDefault(one, new HashSet<>()).remove(other);
    pairs.getOrDefault(other, new HashSet<>()).remove(one);
  }
}
