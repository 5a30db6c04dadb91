/// The pages and the API of `entente serve`: one class, one template and one view record a page.
@NullMarked
package org.entente.app.web;

import org.jspecify.annotations.NullMarked;
