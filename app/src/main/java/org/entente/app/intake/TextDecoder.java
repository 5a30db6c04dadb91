package org.entente.app.intake;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/// Turns bytes into text: by byte-order mark, by the declared encoding, as strict UTF-8, else by
/// detection, which is told.
final class TextDecoder {

  private static final int SAMPLE = 8192;
  private static final double CONTROL = 0.02;

  private TextDecoder() {}

  /// Text, with the encoding if it had to be guessed.
  record Decoded(String text, Optional<String> guessed) {}

  /// @return empty if the bytes are no text
  /// @throws CharacterCodingException if the declared encoding is unknown or does not fit
  static Optional<Decoded> decode(byte[] bytes, Optional<String> declared) throws CharacterCodingException {
    Optional<Charset> mark = byteOrderMark(bytes);
    if (mark.isPresent()) {
      return Optional.of(new Decoded(withoutMark(new String(bytes, mark.get())), Optional.empty()));
    }
    if (declared.isPresent()) {
      return Optional.of(new Decoded(strict(bytes, charset(declared.get())), Optional.empty()));
    }
    if (isBinary(bytes)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Decoded(strict(bytes, StandardCharsets.UTF_8), Optional.empty()));
    } catch (CharacterCodingException notUtf8) {
      return detected(bytes);
    }
  }

  private static Optional<Decoded> detected(byte[] bytes) throws CharacterCodingException {
    var match = new CharsetDetector().setText(bytes).detect();
    if (match == null) {
      return Optional.empty();
    }
    return Optional.of(new Decoded(strict(bytes, charset(match.getName())), Optional.of(match.getName())));
  }

  private static Charset charset(String name) throws CharacterCodingException {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      var fault = new CharacterCodingException();
      fault.initCause(unknown);
      throw fault;
    }
  }

  private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// Zero bytes, or many other control characters, are no text.
  private static boolean isBinary(byte[] bytes) {
    int size = Math.min(bytes.length, SAMPLE);
    int control = 0;
    for (int i = 0; i < size; i++) {
      if (bytes[i] == 0) {
        return true;
      }
      if (bytes[i] > 0 && bytes[i] < 0x20 && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t' && bytes[i] != '\f') {
        control++;
      }
    }
    return control > CONTROL * size;
  }
}
