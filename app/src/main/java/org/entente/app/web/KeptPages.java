package org.entente.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.entente.ledger.Records;

/// Answers that were made before and still hold, so that a page that many look at is made once.
///
/// A page follows from its address and the ledger. An answer is kept with the ledger's stamp from before it was made and
/// given again while the stamp is the same; so what is added or decided, here or by another program, shows at once.
/// Those least asked for make room. Every answer has a tag that follows from its bytes, so a browser that still holds
/// them is told so in place of being sent them again.
final class KeptPages {

  private static final String STAMP = "stamp";
  private static final String TAG = "ETag";
  private static final int LARGEST = 1_000_000;
  private static final int MOST_BYTES = 48_000_000;

  private final Records records;
  private final Site site;
  private final LinkedHashMap<String, Kept> pages = new LinkedHashMap<>(64, 0.75f, true);
  private int held;

  private record Kept(long stamp, String type, String tag, byte[] bytes) {}

  KeptPages(Records records, Site site) {
    this.records = records;
    this.site = site;
  }

  /// Gives the page that is kept, if one is, in place of all that would follow.
  void give(Context request) {
    String path = request.path();
    boolean follows = request.method() == HandlerType.GET && !path.startsWith("/add") && !path.startsWith("/jobs")
        && !path.startsWith("/assets") && !path.startsWith("/api");
    if (!follows) {
      return;
    }
    long stamp = records.stamp();
    Optional<Kept> kept = find(key(request)).filter(it -> it.stamp() == stamp);
    if (kept.isPresent()) {
      request.header(TAG, kept.get().tag()).contentType(kept.get().type()).result(kept.get().bytes());
      request.skipRemainingHandlers();
    } else {
      request.attribute(STAMP, stamp);
    }
  }

  /// Gives an answer that was just made its tag and, where it is a page, keeps it.
  void keep(Context request) {
    boolean made = request.method() == HandlerType.GET && request.status() == HttpStatus.OK
        && request.res().getHeader(TAG) == null;
    if (!made) {
      return;
    }
    byte[] bytes = bytes(request);
    String tag = tag(bytes);
    request.header(TAG, tag).result(bytes);
    Optional<Long> stamp = Optional.ofNullable(request.attribute(STAMP));
    String type = Optional.ofNullable(request.res().getContentType()).orElse("");
    if (stamp.isPresent() && type.startsWith("text/html")) {
      keep(key(request), new Kept(stamp.get(), type, tag, bytes));
    }
  }

  private static String tag(byte[] bytes) {
    var sum = new CRC32C();
    sum.update(bytes);
    return "\"" + Integer.toHexString(bytes.length) + "-" + Long.toHexString(sum.getValue()) + "\"";
  }

  private static byte[] bytes(Context request) {
    try (InputStream result = Optional.ofNullable(request.resultInputStream()).orElse(InputStream.nullInputStream())) {
      return result.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// The frame of every page tells how many jobs are running.
  private String key(Context request) {
    return site.running() + " " + request.path() + "?" + Optional.ofNullable(request.queryString()).orElse("");
  }

  private synchronized Optional<Kept> find(String key) {
    return Optional.ofNullable(pages.get(key));
  }

  private synchronized void keep(String key, Kept page) {
    if (page.bytes().length > LARGEST) {
      return;
    }
    forget(Optional.ofNullable(pages.put(key, page)));
    held += page.bytes().length;
    var eldest = pages.values().iterator();
    while (held > MOST_BYTES) {
      held -= eldest.next().bytes().length;
      eldest.remove();
    }
  }

  private void forget(Optional<Kept> replaced) {
    held -= replaced.map(it -> it.bytes().length).orElse(0);
  }
}
