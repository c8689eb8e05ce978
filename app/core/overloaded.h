#pragma once

//! Builds one visitor for std::visit from several lambdas.
template <typename... Callables>
struct Overloaded : Callables...
{
    using Callables::operator()...;
};

// Clang before 17 does not deduce it.
template <typename... Callables>
Overloaded(Callables...) -> Overloaded<Callables...>;
