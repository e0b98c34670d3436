using System.Text.Json;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>
/// One exchange with a bearer token. A token that fails is answered by a challenge that says why; what the client sends then is of no matter, as
/// the exchange fails in any case (RFC 7628 section 3.2.3).
/// </summary>
internal abstract class OAuthExchange(SessionContext session) : SaslExchange
{
    private bool _failed;

    protected SessionContext Session => session;

    public override SaslStep Next(ReadOnlySpan<byte> response)
    {
        if (_failed) return SaslStep.Denied;
        if (!SaslIdentity.TryText(response, out var text) || Read(text) is not { } request) return SaslStep.Malformed;
        var verdict = request.Token is { } token ? AccessTokens.Verify(session, token) : new(null, "invalid_request");
        if (verdict.Account is { } account && SaslIdentity.MayActAs(account, request.Authorization)) return SaslStep.Success(account);
        _failed = true;
        return SaslStep.Challenge(Error(verdict.Status.Length > 0 ? verdict.Status : "invalid_token"));
    }

    /// <summary>The client's message; null when it does not follow the mechanism's grammar.</summary>
    protected abstract OAuthRequest? Read(string text);

    /// <summary>The members of the error result.</summary>
    protected abstract void WriteError(Utf8JsonWriter json, string status);

    /// <summary>The token behind the scheme <c>Bearer</c>, which is written in any case (RFC 7628 section 4); null for other schemes.</summary>
    protected static string? Bearer(string authorization)
    {
        const string scheme = "Bearer ";
        return authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? authorization[scheme.Length..].Trim(' ') : null;
    }

    private byte[] Error(string status)
    {
        using var error = new MemoryStream();
        using (var json = new Utf8JsonWriter(error))
        {
            json.WriteStartObject();
            WriteError(json, status);
            if (session.Options.Issuer is { } issuer) json.WriteString("scope", issuer.Scope);
            json.WriteEndObject();
        }

        return error.ToArray();
    }
}

/// <summary>What a client asks for.</summary>
/// <param name="Authorization">The identity to act as; empty for the token's own.</param>
/// <param name="Token">The bearer token, or null when there is none.</param>
internal sealed record OAuthRequest(string Authorization, string? Token);
