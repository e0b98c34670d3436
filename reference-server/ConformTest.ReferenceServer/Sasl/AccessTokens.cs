using System.Security.Cryptography;
using System.Text;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>What became of an access token.</summary>
/// <param name="Account">Whom it lets in, or null.</param>
/// <param name="Status">Why it does not, by a code of the OAuth extensions error registry; empty when it does.</param>
internal readonly record struct TokenVerdict(Account? Account, string Status);

/// <summary>The access tokens that the server believes: those that its accounts were given, and those that its issuer signed.</summary>
internal static class AccessTokens
{
    public static readonly TokenVerdict Invalid = new(null, "invalid_token");
    public static readonly TokenVerdict TooNarrow = new(null, "insufficient_scope");

    /// <summary>True when any token could let anybody in.</summary>
    public static bool Exist(ReferenceServerOptions options) => options.Issuer is not null || options.Accounts.Any(account => account.Token is not null);

    public static TokenVerdict Verify(SessionContext session, string token)
    {
        var octets = Encoding.UTF8.GetBytes(token);
        foreach (var account in session.Options.Accounts)
        {
            if (account.Token is { } known && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(known), octets))
                return session.Store.FindByUser(account.User) is { } found ? new(found, "") : Invalid;
        }

        return session.Options.Issuer is { } issuer ? WebToken.Verify(issuer, token, session) : Invalid;
    }
}
