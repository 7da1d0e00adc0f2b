// The lock is held only to swap the letters out, never while one is read.

#include "web/mailbox.hpp"

#include <utility>

namespace usher::web {

void Mailbox::post(Letter letter)
{
    const std::lock_guard lock(mutex_);
    if (closed_) return;
    letters_.push_back(std::move(letter));
    if (letters_.size() > 1) return;  // the delivery is already under way
    asio::post(executor_, [self = shared_from_this()] { self->deliver(); });
}

void Mailbox::close()
{
    std::vector<Letter> unread;
    const std::lock_guard lock(mutex_);
    closed_ = true;
    unread.swap(letters_);
}

void Mailbox::deliver()
{
    std::vector<Letter> letters;
    {
        const std::lock_guard lock(mutex_);
        letters.swap(letters_);
    }
    for (const auto& letter : letters)
        letter();
}

}  // namespace usher::web
