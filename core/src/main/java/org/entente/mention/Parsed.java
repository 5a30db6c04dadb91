package org.entente.mention;

import java.util.function.Function;

/// What a grammar read and the position behind it.
record Parsed<T>(T value, int end) {

  <S> Parsed<S> map(Function<T, S> change) {
    return new Parsed<>(change.apply(value), end);
  }

  Parsed<T> upTo(int newEnd) {
    return new Parsed<>(value, newEnd);
  }
}
