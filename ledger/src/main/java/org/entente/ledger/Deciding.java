package org.entente.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.Period;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.ledger.Decision.Kind;
import org.entente.ledger.Decision.Sides;
import org.entente.ledger.matching.Amount;
import org.jdbi.v3.core.Handle;

/// Makes a decision whole before it is stored: what it names must be there, and merges and splits note the
/// claims on both sides, so that they hold whatever joins the records later.
final class Deciding {

  private final Handle handle;
  private final Codebook codebook;
  private final ClaimTable claims;
  private final JdbiMatchStore store;
  private final Successors successors;

  Deciding(Handle handle, Codebook codebook) {
    this.handle = handle;
    this.codebook = codebook;
    this.claims = new ClaimTable(handle);
    this.store = new JdbiMatchStore(handle, claims);
    this.successors = new Successors(handle);
  }

  Decision complete(Decision decision, List<String> others) {
    return switch (decision.kind()) {
      case ACCEPT, REJECT -> with(decision, record(decision.target()), decision.detail());
      case NOTE -> noted(decision);
      case CORRECT -> corrected(decision);
      case MERGE, DIFFERENT -> joined(decision, others);
      case SPLIT -> split(decision, others);
      case UNDO -> undone(decision);
    };
  }

  /// The claims whose records a stored decision touches.
  Set<String> touched(Decision decision) {
    var standing = new Standing(new DecisionTable(handle).all(), successors::today);
    return decision.kind() == Kind.UNDO
        ? new DecisionTable(handle).all().stream().filter(old -> Long.toString(old.seq()).equals(decision.target()))
            .findFirst().map(this::touched).orElse(Set.of())
        : standing.claims(decision);
  }

  private static Decision with(Decision decision, String target, String detail) {
    return new Decision(0, decision.at(), decision.author(), decision.kind(), target, detail, decision.reason());
  }

  private Decision noted(Decision decision) {
    if (decision.reason().isBlank() && decision.detail().isBlank()) {
      throw new DecisionFault("a note needs words; give them as the reason");
    }
    return with(decision, record(decision.target()), decision.detail());
  }

  private String record(String id) {
    return successors.today(id).flatMap(store::record)
        .orElseThrow(() -> new DecisionFault("no record " + id + "; `entente records` lists them"));
  }

  private List<StoredClaim> members(String record) {
    return claims.ofRecords(List.of(record)).getOrDefault(record, List.of());
  }

  private static List<String> ids(List<StoredClaim> members) {
    return members.stream().map(StoredClaim::id).sorted().toList();
  }

  private Decision corrected(Decision decision) {
    String record = record(decision.target());
    String[] parts = decision.detail().split("=", 2);
    String typeId = members(record).getFirst().row().type();
    Optional<RecordType> type = codebook.type(typeId);
    Optional<Slot> slot = type.flatMap(known -> known.slot(parts[0]));
    if (parts.length < 2 || parts[1].isBlank() || slot.isEmpty()) {
      throw new DecisionFault("a correction is written slot=value; the slots of " + typeId + " are "
          + type.map(known -> String.join(", ", known.slots().stream().map(Slot::name).toList())).orElse("unknown"));
    }
    check(slot.get(), parts[1]);
    return with(decision, record, decision.detail());
  }

  private void check(Slot slot, String value) {
    Optional<String> wrong = switch (slot.kind()) {
      case DATE ->
        Period.parse(value).isPresent() ? Optional.empty() : Optional.of("a date: 2018, 2018-08, 2018-08-07 or START/END");
      case QUANTITY, MONEY ->
        Amount.parse(value).isPresent() ? Optional.empty() : Optional.of("a number (4, 24..99, USD 1500000)");
      case ENUM -> slot.vocabulary().flatMap(name -> Optional.ofNullable(codebook.vocabularies().get(name)))
          .filter(vocabulary -> vocabulary.terms().stream().noneMatch(term -> term.id().equals(value)))
          .map(vocabulary -> "one of " + String.join(", ", vocabulary.terms().stream().map(term -> term.id()).toList()));
      case ACTOR, PERSON, ORG, PLACE, TEXT, SPAN, REF -> Optional.empty();
    };
    wrong.ifPresent(wanted -> {
      throw new DecisionFault(slot.name() + " cannot be '" + value + "'; give " + wanted);
    });
  }

  private Decision joined(Decision decision, List<String> others) {
    if (others.size() != 1) {
      throw new DecisionFault("name the two records");
    }
    String one = record(decision.target());
    String other = record(others.getFirst());
    List<StoredClaim> left = members(one);
    List<StoredClaim> right = members(other);
    if (one.equals(other)) {
      throw new DecisionFault(decision.target() + " and " + others.getFirst() + " are one record (" + one + ") already"
          + (decision.kind() == Kind.DIFFERENT ? "; split it" : ""));
    }
    if (!left.getFirst().row().type().equals(right.getFirst().row().type())) {
      throw new DecisionFault("records of different types cannot be one: " + left.getFirst().row().type() + ", "
          + right.getFirst().row().type());
    }
    return with(decision, one, new Sides(ids(left), ids(right)).text());
  }

  private Decision split(Decision decision, List<String> others) {
    String record = record(decision.target());
    List<String> members = ids(members(record));
    var leaving = new HashSet<String>();
    for (String other : others) {
      leaving.add(successors.today(other).filter(members::contains)
          .orElseThrow(() -> new DecisionFault(
              other + " is no claim of record " + record + "; its claims are " + String.join(", ", members))));
    }
    if (leaving.isEmpty() || leaving.size() == members.size()) {
      throw new DecisionFault("name some of the record's claims, not none or all: " + String.join(", ", members));
    }
    List<String> staying = members.stream().filter(claim -> !leaving.contains(claim)).toList();
    return with(decision, record, new Sides(staying, leaving.stream().sorted().toList()).text());
  }

  private Decision undone(Decision decision) {
    List<Decision> all = new DecisionTable(handle).all();
    if (all.stream().noneMatch(old -> Long.toString(old.seq()).equals(decision.target()))) {
      throw new DecisionFault("no decision " + decision.target() + "; `entente show` lists those on a record");
    }
    if (!new Standing(all, successors::today).stands(decision.target())) {
      throw new DecisionFault(
          "decision " + decision.target() + " is taken back already; undo what took it back to have it again");
    }
    return decision;
  }
}
