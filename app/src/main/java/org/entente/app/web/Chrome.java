package org.entente.app.web;

/// What surrounds every page.
///
/// @param title the page's own title
/// @param section the entry of the navigation it belongs to
/// @param words what stands in the search field
/// @param running how many jobs are not over
record Chrome(Assets assets, String title, String section, String words, int running) {

  String asset(String name) {
    return assets.address(name);
  }

  String icon(String name) {
    return assets.address("icons.svg") + "#" + name;
  }

  /// The value of `aria-current` for an entry of the navigation.
  String current(String entry) {
    return entry.equals(section) ? "page" : "false";
  }
}
