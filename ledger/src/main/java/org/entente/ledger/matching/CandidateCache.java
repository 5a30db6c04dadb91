package org.entente.ledger.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.codebook.Codebook;
import org.entente.codebook.MergeRule;
import org.entente.codebook.RecordType;
import org.entente.ledger.StoredClaim;

/// Claims as matching sees them, the last used at hand. An id names its content, so what is kept never ages.
final class CandidateCache {

  private static final int SIZE = 50_000;

  private final Codebook codebook;
  private final CandidateReader reader;
  private final CandidateFormat format;
  private final Map<String, Candidate> known = new LinkedHashMap<>(SIZE, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Candidate> eldest) {
      return size() > SIZE;
    }
  };

  CandidateCache(Codebook codebook) {
    this.codebook = codebook;
    this.reader = new CandidateReader(codebook);
    this.format = new CandidateFormat(codebook);
  }

  List<Candidate> load(Collection<String> ids, MatchStore store) {
    var found = new ArrayList<Candidate>();
    var missing = new ArrayList<String>();
    for (String id : ids) {
      Optional.ofNullable(known.get(id)).ifPresentOrElse(found::add, () -> missing.add(id));
    }
    Map<String, byte[]> kept = store.candidates(missing);
    var unread = new ArrayList<String>();
    for (String id : missing) {
      Optional.ofNullable(kept.get(id)).flatMap(bytes -> format.read(id, bytes)).map(this::keep)
          .ifPresentOrElse(found::add, () -> unread.add(id));
    }
    store.claims(unread).forEach(claim -> found.add(read(claim)));
    return found;
  }

  /// Those of the claims that count.
  List<Candidate> counting(Collection<String> ids, MatchStore store) {
    Set<String> gone = ids.stream().filter(known::containsKey).collect(Collectors.toSet());
    gone.removeAll(store.counting(gone));
    return load(ids.stream().filter(id -> !gone.contains(id)).toList(), store);
  }

  Candidate read(StoredClaim claim) {
    return keep(reader.read(claim));
  }

  private Candidate keep(Candidate candidate) {
    known.put(candidate.id(), candidate);
    return candidate;
  }

  MatchStore.Entry entry(Candidate claim) {
    return new MatchStore.Entry(new BlockKeys(claim, rule(claim)).places(), Outline.of(claim));
  }

  byte[] written(Candidate claim) {
    return format.write(claim);
  }

  MergeRule rule(Candidate claim) {
    return codebook.type(claim.type()).map(RecordType::merge).orElse(MergeRule.NONE);
  }
}
