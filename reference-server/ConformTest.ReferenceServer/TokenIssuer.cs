namespace ConformTest.ReferenceServer;

/// <summary>An issuer of OAuth access tokens in the form of JSON Web Tokens, signed with HMAC and SHA-256 by a key that the server shares with it.</summary>
/// <param name="Url">The issuer's name, which tokens must carry in <c>iss</c>.</param>
/// <param name="Key">The key; it should have 32 octets at least.</param>
/// <param name="Scope">The scope that a token must grant, and that clients are told of when theirs fails (RFC 7628 section 3.2.2).</param>
public sealed record TokenIssuer(string Url, ReadOnlyMemory<byte> Key, string Scope = "mail");
