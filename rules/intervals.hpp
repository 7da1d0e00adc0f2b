#pragma once
// How sure a share is: intervals that hold for small counts too.

namespace usher::rules {

struct Share {
    double low = 0, high = 1;  // 95 of 100 such intervals hold the true share
};

// Wilson's interval for `hits` of `all`. With none at all: anything from 0 to 1.
Share wilson(int hits, int all);

// Newcombe's interval for the difference of two shares, first minus second; from -1 to 1.
Share difference(int hits, int all, int other_hits, int other_all);

}  // namespace usher::rules
