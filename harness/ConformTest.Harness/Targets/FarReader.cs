using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace ConformTest.Harness.Targets;

/// <summary>The second server of a profile file.</summary>
internal static class FarReader
{
    internal static readonly string[] Keys = ["endpoints", "accounts"];

    internal static FarServer? Read(ProfileSource source, YamlNode? node, Func<string, string?> environment)
    {
        if (node is null)
            return null;
        var map = new ProfileMap(source, node, "a far server", Keys);
        ImmutableArray<Endpoint> endpoints = [.. map.List("endpoints").Select(endpoint => EndpointReader.Read(source, endpoint))];
        var accounts = AccountReader.Read(source, map, null, environment);
        if (endpoints.IsEmpty)
            throw map.Missing("endpoints", "a far server");
        return accounts.IsEmpty ? throw map.Missing("accounts", "a far server") : new FarServer { Endpoints = endpoints, Accounts = accounts };
    }
}
