using ConformTest.Harness.Targets;

namespace ConformTest.Cli.Targets;

/// <summary>Which target the user named: a profile, URLs, or none for the embedded server.</summary>
internal sealed record TargetChoice(string? ProfilePath, IReadOnlyList<string> Urls, string? Domain, ServerSwitches Switches)
{
    /// <summary>The words of the command line that choose it again, without passwords.</summary>
    public string Words
    {
        get
        {
            List<string> words = [];
            if (ProfilePath is not null)
                words.Add($"--target {Quoted(ProfilePath)}");
            words.AddRange(Urls.Select(url => Quoted(WithoutPassword(url))));
            if (Domain is not null)
                words.Add($"--domain {Quoted(Domain)}");
            words.AddRange(Switches.Words.Select(word => $"{word.Option} {Quoted(word.Name)}"));
            return string.Join(' ', words);
        }
    }

    /// <summary>A user's name ends at the first colon; all behind it, up to the last at sign, is the password.</summary>
    private static string WithoutPassword(string url)
    {
        var start = url.IndexOf("//", StringComparison.Ordinal) is var slashes and >= 0 ? slashes + 2 : 0;
        var at = url.LastIndexOf('@');
        var colon = at > start ? url.IndexOf(':', start, at - start) : -1;
        return colon >= 0 ? $"{url[..(colon + 1)]}PASSWORD{url[at..]}" : url;
    }

    private static string Quoted(string word) => word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./:@%+=,[]".Contains(c)) ? word : $"'{word.Replace("'", "'\\''")}'";
}

/// <summary>The target of a command, started if it is the embedded one.</summary>
internal sealed class ChosenTarget : IAsyncDisposable
{
    private readonly EmbeddedTarget? _embedded;

    private ChosenTarget(Profile profile, EmbeddedTarget? embedded)
    {
        Profile = profile;
        _embedded = embedded;
    }

    public Profile Profile { get; }

    public IReadOnlyList<Endpoint> SideDoors => _embedded?.SideDoors ?? [];

    public bool IsEmbedded => _embedded is not null;

    /// <summary>What nothing that is printed may show; null for the accounts' passwords. Those of the reference server are no secret.</summary>
    public IReadOnlyList<string>? Secrets => IsEmbedded ? [] : null;

    /// <exception cref="UsageException">The choice contradicts itself.</exception>
    /// <exception cref="ProfileException">The profile or a URL cannot be read.</exception>
    public static async Task<ChosenTarget> OpenAsync(TargetChoice choice, Neighbour neighbour, CancellationToken cancellation)
    {
        if (choice.ProfilePath is not null && choice.Urls.Count > 0)
            throw new UsageException("a target is either a profile (--target) or URLs, not both");
        var external = choice.ProfilePath is not null || choice.Urls.Count > 0;
        if (external && !choice.Switches.IsEmpty)
            throw new UsageException("--fault, --variant and --without are for the embedded reference server");
        if (choice.ProfilePath is not null)
            return new ChosenTarget(ProfileReader.Read(choice.ProfilePath), null);
        if (choice.Urls.Count > 0)
            return new ChosenTarget(Profile.FromUrls(choice.Urls, choice.Domain), null);
        var embedded = await EmbeddedTarget.StartAsync(choice.Switches, neighbour, cancellation).ConfigureAwait(false);
        return new ChosenTarget(embedded.Profile, embedded);
    }

    public async ValueTask DisposeAsync()
    {
        if (_embedded is not null)
            await _embedded.DisposeAsync().ConfigureAwait(false);
    }
}
