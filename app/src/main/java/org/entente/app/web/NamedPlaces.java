package org.entente.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.claim.ClaimRow;
import org.entente.codebook.Slot;
import org.entente.ledger.Records;
import org.entente.ledger.StoredClaim;
import org.entente.ledger.Summary;
import org.entente.mention.Gazetteer;
import org.entente.mention.Place;

/// The towns that reports name as places of events. A name that several towns have is taken for one in a state of the
/// event, else for the largest; whole states and seas are not towns.
final class NamedPlaces {

  private final Records records;
  private final Names names;
  private final Gazetteer gazetteer;

  /// @param events how many records name it
  record Town(Place place, long events) {

    String words() {
      return place.name() + ": " + Shown.plural(events, "record");
    }
  }

  NamedPlaces(Records records, Names names, Gazetteer gazetteer) {
    this.records = records;
    this.names = names;
    this.gazetteer = gazetteer;
  }

  /// @param found the records that are looked through
  List<Town> of(List<Summary> found) {
    Map<String, List<StoredClaim>> claims = records.claimsOfRecords(found.stream().map(Summary::id).toList());
    Map<Place, Long> towns = new LinkedHashMap<>();
    for (Summary record : found) {
      claims.getOrDefault(record.id(), List.of()).stream().map(StoredClaim::row).flatMap(this::places).distinct()
          .flatMap(name -> town(name, record.states()).stream()).distinct().forEach(town -> towns.merge(town, 1L, Long::sum));
    }
    return towns.entrySet().stream().map(it -> new Town(it.getKey(), it.getValue())).toList();
  }

  private Stream<String> places(ClaimRow row) {
    return row.slots().entrySet().stream()
        .filter(slot -> names.slot(row.type(), slot.getKey()).filter(it -> it.kind() == Slot.Kind.PLACE).isPresent())
        .flatMap(slot -> slot.getValue().stream()).map(ClaimRow.Value::value);
  }

  private Optional<Place> town(String name, List<String> states) {
    var here = new TreeSet<>(states);
    List<Place> places = gazetteer.places(name);
    return places.stream().filter(place -> here.contains(place.state())).findFirst().or(() -> places.stream().findFirst());
  }
}
