using System.Security.Cryptography;
using System.Text;
using ConformTest.ReferenceServer.Hosting;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>Names and passwords as the mechanisms compare them.</summary>
public static class SaslIdentity
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Decodes UTF-8; false when it is not UTF-8.</summary>
    public static bool TryText(ReadOnlySpan<byte> octets, out string text)
    {
        text = "";
        if (!System.Text.Unicode.Utf8.IsValid(octets)) return false;
        text = Strict.GetString(octets);
        return true;
    }

    /// <summary>
    /// The account of this user, when the password is right, both prepared by SASLprep, and it may act as the authorization identity (itself only). What is empty once it is
    /// prepared fails (RFC 4616 section 2).
    /// </summary>
    public static SaslStep Check(SessionContext session, string authorization, string user, string password)
    {
        if (!SaslPrep.TryPrepare(user, out var name) || !SaslPrep.TryPrepare(password, out var secret)) return SaslStep.Denied;
        var account = session.Store.FindByUser(name);
        if (account?.PreparedPassword is not { } expected || !SamePassword(expected, secret)) return SaslStep.Denied;
        return MayActAs(account, authorization) ? SaslStep.Success(account) : SaslStep.Denied;
    }

    /// <summary>An authorization identity is one's own, by name or address; empty means the same, unless only preparing made it empty (RFC 4954 section 4).</summary>
    public static bool MayActAs(Account account, string authorization) =>
        authorization.Length == 0
        || (SaslPrep.TryPrepare(authorization, out var identity)
            && (identity == account.User || identity.Equals(account.Address, StringComparison.OrdinalIgnoreCase)));

    public static bool SamePassword(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
