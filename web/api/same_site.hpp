#pragma once
// Whether a form was sent from one of our own pages.

#include "web/routes.hpp"

namespace usher::web::api {

// Browsers say where a form was sent from. Without either field it is no browser, and then nobody
// can have been tricked: the link is the secret.
bool from_here(const Call& call);

}  // namespace usher::web::api
