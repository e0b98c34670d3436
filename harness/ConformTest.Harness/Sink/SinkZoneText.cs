using System.Net.Sockets;
using System.Text;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Sink;

/// <summary>The names below a hop's domain which show how a target looks for next hops, as a zone file (RFC 1035 section 5) and as addresses of a script.</summary>
public static class SinkZoneText
{
    /// <summary>Names that a script may use: <c>{elsewhere.NAME}</c> is an address there.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["plain", "backup", "order", "equal", "twice", "alias", "own", "alone", "both", "dead", "null", "deaf", "nowhere"];

    /// <summary>Names of hosts that are served at the first and at the second place of a hop.</summary>
    public static IReadOnlyList<string> FirstHosts(string domain) => [$"a.{domain}", $"plain.{domain}", $"two.{domain}"];

    public static string SecondHost(string domain) => $"b.{domain}";

    /// <summary>All records of a hop's domain.</summary>
    /// <param name="target">The target's own name, which stands in one list of mail exchangers.</param>
    public static string Of(SinkHop hop, string target)
    {
        var first = Address(hop.Listen.Address.ToString(), hop.Listen.AddressFamily);
        var second = hop.Backup is { } backup ? Address(backup.Address.ToString(), backup.AddressFamily) : "A 127.0.0.254";
        return new StringBuilder()
            .AppendLine($"$ORIGIN {hop.Domain}.")
            .AppendLine("@       MX 10 a")
            .AppendLine($"a       {first}")
            .AppendLine($"b       {second}")
            .AppendLine($"plain   {first}")
            .AppendLine("backup  MX 10 b").AppendLine("        MX 20 a")
            .AppendLine("order   MX 20 b").AppendLine("        MX 10 a")
            .AppendLine("equal   MX 10 a").AppendLine("        MX 10 b")
            .AppendLine("twice   MX 10 two")
            .AppendLine("two     A 127.0.0.254").AppendLine($"        {first}")
            .AppendLine("alias   CNAME @")
            .AppendLine($"own     MX 10 a").AppendLine($"        MX 20 {target}.").AppendLine("        MX 30 b")
            .AppendLine($"alone   MX 10 {target}.").AppendLine("        MX 20 a")
            .AppendLine("both    MX 10 b").AppendLine($"        {first}")
            .AppendLine("dead    MX 10 b")
            .AppendLine("null    MX 0 .")
            .AppendLine("deaf    MX 10 mute")
            .AppendLine("mute    TXT \"no address\"")
            .ToString();
    }

    private static string Address(string address, AddressFamily family) => $"{(family == AddressFamily.InterNetworkV6 ? "AAAA" : "A")} {address}";
}
