using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>What the server does next in an authentication exchange.</summary>
public enum SaslOutcome
{
    /// <summary>Send the data as a challenge and read a response.</summary>
    Challenge,

    /// <summary>The client is who it says.</summary>
    Success,

    /// <summary>The credentials do not hold, or the identity may not be taken.</summary>
    Denied,

    /// <summary>The response is not what the mechanism's grammar allows.</summary>
    Malformed,
}

/// <summary>One step of the server in an exchange.</summary>
/// <param name="Outcome">What to do.</param>
/// <param name="Data">The challenge, not yet in base64.</param>
/// <param name="Account">The account, on success.</param>
public readonly record struct SaslStep(SaslOutcome Outcome, ReadOnlyMemory<byte> Data, Account? Account)
{
    public static SaslStep Challenge(ReadOnlyMemory<byte> data) => new(SaslOutcome.Challenge, data, null);

    public static SaslStep Denied { get; } = new(SaslOutcome.Denied, default, null);

    public static SaslStep Malformed { get; } = new(SaslOutcome.Malformed, default, null);

    public static SaslStep Success(Account account) => new(SaslOutcome.Success, default, account);
}
