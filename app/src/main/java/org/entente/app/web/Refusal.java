package org.entente.app.web;

/// Why a request is not served, in words for whoever made it.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final String detail;

  private Refusal(int status, String title, String detail) {
    super(title + ": " + detail);
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  static Refusal parameter(String name, String wanted) {
    return new Refusal(400, "A parameter cannot be used", name + " must be " + wanted);
  }

  static Refusal notFound(String detail) {
    return new Refusal(404, "Not found", detail);
  }

  static Refusal forbidden(String detail) {
    return new Refusal(403, "Refused", detail);
  }

  static Refusal tooLarge(String detail) {
    return new Refusal(413, "Too large", detail);
  }

  static Refusal wrongType(String detail) {
    return new Refusal(415, "Not a type that is taken", detail);
  }

  static Refusal of(int status, String title, String detail) {
    return new Refusal(status, title, detail);
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String detail() {
    return detail;
  }
}
