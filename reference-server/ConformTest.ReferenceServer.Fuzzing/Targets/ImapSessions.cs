using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Fuzzing.Corpora;

namespace ConformTest.ReferenceServer.Fuzzing.Targets;

/// <summary>Sessions that work on mailboxes.</summary>
internal sealed class ImapSessions() : SessionTarget("imap", "imap", ImapCorpus.Access)
{
    [ModuleInitializer]
    internal static void Register() => FuzzTargets.Add(new ImapSessions());

    protected override void Check(string output)
    {
        if (!output.StartsWith("* OK ", StringComparison.Ordinal)) throw new FuzzViolationException($"no greeting: {output}");
        if (!output.EndsWith("\r\n", StringComparison.Ordinal)) throw new FuzzViolationException($"the last line has no end: {output}");
    }

    // A challenge has a random part; what STARTTLS drops depends on how much had come.
    protected override bool IsRepeatable(string output) =>
        !output.Contains("\r\n+ cj", StringComparison.Ordinal) && !output.Contains("\r\n+ PD", StringComparison.Ordinal)
        && !output.Contains("OK begin TLS", StringComparison.OrdinalIgnoreCase);
}
