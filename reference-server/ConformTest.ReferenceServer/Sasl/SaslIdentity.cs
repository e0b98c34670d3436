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

    /// <summary>The account of this user, when the password is right and it may act as the authorization identity (itself only).</summary>
    public static SaslStep Check(SessionContext session, string authorization, string user, string password)
    {
        var account = session.Store.FindByUser(user);
        if (account is null || !SamePassword(account.Password, password)) return SaslStep.Denied;
        return MayActAs(account, authorization) ? SaslStep.Success(account) : SaslStep.Denied;
    }

    /// <summary>An authorization identity is one's own, by name or address; empty means the same.</summary>
    public static bool MayActAs(Account account, string authorization) =>
        authorization.Length == 0 || authorization == account.User
        || authorization.Equals(account.Address, StringComparison.OrdinalIgnoreCase);

    public static bool SamePassword(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
