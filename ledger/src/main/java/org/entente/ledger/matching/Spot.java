package org.entente.ledger.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.mention.Gazetteer;
import org.entente.mention.Place;

/// Where a town lies, in degrees north and east.
record Spot(double latitude, double longitude) {

  private static final double NEAR_KM = 100;
  private static final double KM_A_DEGREE = 111.2;

  /// Where the towns of these names lie. A name that several towns have is taken for one in a state of the event, else for
  /// the largest; what is no town lies nowhere.
  ///
  /// @param states ISO 3166-1 alpha-3
  static Set<Spot> of(List<String> names, Set<String> states) {
    return names.stream().map(name -> Gazetteer.load().places(name)).filter(towns -> !towns.isEmpty())
        .map(towns -> towns.stream().filter(town -> states.contains(town.state())).findFirst().orElseGet(towns::getFirst))
        .map(Spot::of).collect(Collectors.toSet());
  }

  private static Spot of(Place town) {
    return new Spot(town.latitude(), town.longitude());
  }

  /// Whether both are within 100 km, on a plane that touches the globe there.
  boolean isNear(Spot other) {
    double east = Math.abs(longitude - other.longitude);
    double x = Math.min(east, 360 - east) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
    return Math.hypot(x, latitude - other.latitude) * KM_A_DEGREE <= NEAR_KM;
  }
}
