using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Running;

/// <summary>A profile that may be handed on.</summary>
public static class MaskedProfile
{
    /// <summary>The profile as YAML, each password and token in it struck out, wherever it stands.</summary>
    public static string Write(Profile profile) => new Secrets(Of(profile)).Mask(ProfileWriter.Write(profile));

    /// <summary>What a profile keeps secret.</summary>
    internal static IEnumerable<string> Of(Profile profile) =>
        profile.Accounts.Concat(profile.Far?.Accounts ?? []).SelectMany(account => (string[])[account.Password, account.Token]);
}
