package org.entente.app.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What every request passes: it must be meant for this server, and what changes anything must come from
/// one of its own pages.
///
/// A page elsewhere can make a browser send requests here. One that rebinds its name to this address is
/// told by the Host header; one that posts a form across is told by Origin, which browsers always send with
/// a POST. Programs send neither Origin nor Sec-Fetch-Site and are let in.
final class Gate {

  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
  private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

  private final String host;
  private final boolean loopback;

  /// @param host the address that the server listens at
  Gate(String host) {
    this.host = host.contains(":") ? "[" + host + "]" : host.toLowerCase(Locale.ROOT);
    this.loopback = LOOPBACK.contains(this.host);
  }

  void pass(Context request) {
    headers(request);
    String named = Optional.ofNullable(request.header("Host")).orElse("").toLowerCase(Locale.ROOT);
    if (!isOurs(named)) {
      throw Refusal.forbidden("this server does not answer to the name in the Host header");
    }
    if (!READING.contains(request.method().name()) && !isFromHere(request, named)) {
      throw Refusal.forbidden("the request comes from another site's page");
    }
  }

  /// With `no-referrer` browsers would hide the origin of our own forms too.
  private static void headers(Context request) {
    request.header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("X-Frame-Options", "DENY")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-cache");
  }

  /// A numeric address cannot be rebound, so any is good where the server listens to more than loopback.
  private boolean isOurs(String named) {
    String name = PORT.matcher(named).replaceFirst("");
    return LOOPBACK.contains(name) || name.equals(host) || !loopback && ADDRESS.matcher(name).matches();
  }

  private static boolean isFromHere(Context request, String named) {
    Optional<String> origin = Optional.ofNullable(request.header("Origin"));
    Optional<String> site = Optional.ofNullable(request.header("Sec-Fetch-Site"));
    return origin.map(it -> it.equalsIgnoreCase("http://" + named)).orElse(true)
        && site.map(it -> it.equals("same-origin") || it.equals("none")).orElse(true);
  }
}
