using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ConformTest.ReferenceServer.Hosting;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>JSON Web Tokens in the one form that the stub issuer gives: signed by HS256, with iss, sub, exp and scope.</summary>
internal static class WebToken
{
    private const int LongestToken = 8192;
    private static readonly byte[] Header = """{"alg":"HS256","typ":"JWT"}"""u8.ToArray();

    /// <summary>What the issuer would give the user; for tests and for those who try clients.</summary>
    public static string Issue(TokenIssuer issuer, string user, DateTimeOffset expires, string? scope = null)
    {
        using var payload = new MemoryStream();
        using (var json = new Utf8JsonWriter(payload))
        {
            json.WriteStartObject();
            json.WriteString("iss", issuer.Url);
            json.WriteString("sub", user);
            json.WriteNumber("exp", expires.ToUnixTimeSeconds());
            json.WriteString("scope", scope ?? issuer.Scope);
            json.WriteEndObject();
        }

        var signed = $"{Base64Url.EncodeToString(Header)}.{Base64Url.EncodeToString(payload.ToArray())}";
        return $"{signed}.{Base64Url.EncodeToString(Sign(issuer, signed))}";
    }

    public static TokenVerdict Verify(TokenIssuer issuer, string token, SessionContext session)
    {
        var dot = token.LastIndexOf('.');
        if (token.Length > LongestToken || dot < 0 || !Ascii.IsValid(token)) return AccessTokens.Invalid;
        var parts = token[..dot].Split('.');
        try
        {
            if (parts.Length != 2 || !CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(token.AsSpan(dot + 1)), Sign(issuer, token[..dot])))
                return AccessTokens.Invalid;
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
            return Member(header, "alg") == "HS256" ? Judge(issuer, payload, session) : AccessTokens.Invalid;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return AccessTokens.Invalid;
        }
    }

    private static TokenVerdict Judge(TokenIssuer issuer, JsonDocument payload, SessionContext session)
    {
        if (Member(payload, "iss") != issuer.Url || !IsFresh(payload, session.Time.GetUtcNow())) return AccessTokens.Invalid;
        if (!Member(payload, "scope").Split(' ').Contains(issuer.Scope)) return AccessTokens.TooNarrow;
        return session.Store.FindByUser(Member(payload, "sub")) is { } account ? new(account, "") : AccessTokens.Invalid;
    }

    private static bool IsFresh(JsonDocument payload, DateTimeOffset now) =>
        payload.RootElement.TryGetProperty("exp", out var exp) && exp.ValueKind == JsonValueKind.Number
        && exp.TryGetInt64(out var seconds) && seconds > now.ToUnixTimeSeconds();

    private static string Member(JsonDocument document, string name) =>
        document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.String ? member.GetString()! : "";

    private static byte[] Sign(TokenIssuer issuer, string signed) => HMACSHA256.HashData(issuer.Key.Span, Encoding.ASCII.GetBytes(signed));
}
