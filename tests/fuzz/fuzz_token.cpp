#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "fuzzing.h"

//! A token is refused or has one spelling only, and no key that did not sign it proves it.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const RsaKey key = RsaKey::generate().value();
    const QByteArray bytes = fuzzing::bytes(data, size);
    if (const auto keySet = readJsonObject(bytes))
        (void)readKeySet(*keySet);
    const auto token = readJsonWebToken(bytes);
    if (!token)
        return 0;
    fuzzing::demand(token->signedText + '.' + toBase64Url(token->signature) == bytes);
    fuzzing::demand(!key.verifies(token->signedText, token->signature));
    (void)readKeySet(token->claims);
    return 0;
}
