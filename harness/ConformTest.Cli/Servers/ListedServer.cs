namespace ConformTest.Cli.Servers;

/// <summary>A recipe as <c>servers.sh list</c> tells of it.</summary>
/// <param name="Protocols">Such as <c>smtp,submission</c>.</param>
/// <param name="Version">Null unless installed.</param>
/// <param name="Needs"><c>root</c> or <c>anybody</c>.</param>
/// <param name="State"><c>absent</c>, <c>installed</c> or <c>up</c>.</param>
/// <param name="Profile">Null unless up.</param>
internal sealed record ListedServer(string Name, string Protocols, string? Version, string Needs, string State, string? Profile)
{
    /// <summary>Reads one line; null when it is none.</summary>
    public static ListedServer? Parse(string line) => line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
    {
        [var name, var protocols, var version, var needs, var state, var profile] => new(name, protocols, Given(version), needs, state, Given(profile)),
        _ => null,
    };

    private static string? Given(string word) => word == "-" ? null : word;
}
