package org.entente.mention;

/// A town or city of the gazetteer.
///
/// @param state ISO 3166-1 alpha-3
/// @param latitude degrees north
/// @param longitude degrees east
public record Place(String name, String state, int population, double latitude, double longitude) {}
