package org.entente.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The few files that pages refer to, from the program's own resources. An address holds the file's hash,
/// so browsers may keep it for ever.
final class Assets {

  private static final String OWN = "/org/entente/app/web/";
  private static final String JARS = "/META-INF/resources/webjars/";
  private static final Map<String, String> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put("entente.css", OWN + "entente.css");
    PLACES.put("entente.js", OWN + "entente.js");
    PLACES.put("entente.svg", OWN + "entente.svg");
    PLACES.put("icons.svg", OWN + "icons.svg");
    PLACES.put("world.svg", OWN + "world.svg");
    PLACES.put("htmx.min.js", JARS + "htmx.org/2.0.10/dist/htmx.min.js");
  }

  private record Asset(byte[] bytes, String type, String hash) {}

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  Assets() {
    PLACES.forEach((name, place) -> {
      byte[] bytes = bytes(place);
      assets.put(name, new Asset(bytes, type(name), hash(bytes)));
    });
  }

  /// The address of a file.
  String address(String name) {
    return "/assets/" + Objects.requireNonNull(assets.get(name), name).hash() + "/" + name;
  }

  String text(String name) {
    return new String(Objects.requireNonNull(assets.get(name), name).bytes(), StandardCharsets.UTF_8);
  }

  void send(Context request) {
    Asset asset = Optional.ofNullable(assets.get(request.pathParam("name")))
        .filter(it -> it.hash().equals(request.pathParam("version")))
        .orElseThrow(() -> Refusal.notFound("there is no such file"));
    request.header("Cache-Control", "public, max-age=31536000, immutable").contentType(asset.type()).result(asset.bytes());
  }

  private static String type(String name) {
    return name.endsWith(".css")
        ? "text/css; charset=utf-8"
        : name.endsWith(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml";
  }

  private static byte[] bytes(String place) {
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(place), place)) {
      return in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 12);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
