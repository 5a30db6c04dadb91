package org.entente.app.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What browsers send with forms; whatever is not a form is refused.
final class Forms {

  private Forms() {}

  static String field(Context request, String name) {
    return read(() -> Optional.ofNullable(request.formParam(name)).orElse(""));
  }

  /// All values of a field that may be given more than once.
  static List<String> fields(Context request, String name) {
    return read(() -> request.formParams(name));
  }

  static List<UploadedFile> files(Context request, String name) {
    return read(() -> request.uploadedFiles(name));
  }

  /// The parser tells of broken or overlong forms by exceptions of many kinds, checked ones thrown unchecked.
  private static <T> T read(Supplier<T> part) {
    try {
      return part.get();
    } catch (Exception broken) {
      boolean large = String.valueOf(broken.getMessage()).matches("(?s).*(exceeds|[Ll]arge|too many).*");
      throw large
          ? Refusal.tooLarge("the files are larger than this server takes at once")
          : Refusal.of(400, "The request cannot be understood", "the form is broken; send it as multipart/form-data");
    }
  }
}
