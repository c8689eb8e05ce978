#pragma once

//! Builds one visitor for std::visit from several lambdas.
template <typename... Callables>
struct Overloaded : Callables...
{
    using Callables::operator()...;
};
