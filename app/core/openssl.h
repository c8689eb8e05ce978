#pragma once

#include <memory>

/*! Owners of what OpenSSL allocates, each with its own function to free it. */
namespace openssl {

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};

template <typename T, auto Free>
using Owner = std::unique_ptr<T, Deleter<Free>>;

} // namespace openssl
