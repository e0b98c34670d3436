using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Fuzzing.Corpora;

namespace ConformTest.ReferenceServer.Fuzzing.Targets;

/// <summary>Sessions that fetch mail.</summary>
internal sealed class Pop3Sessions() : SessionTarget("pop3", "pop3", Pop3Corpus.Retrieval)
{
    [ModuleInitializer]
    internal static void Register() => FuzzTargets.Add(new Pop3Sessions());

    protected override void Check(string output)
    {
        if (!output.StartsWith("+OK ", StringComparison.Ordinal)) throw new FuzzViolationException($"no greeting: {output}");
        if (!output.EndsWith("\r\n", StringComparison.Ordinal)) throw new FuzzViolationException($"the last line has no end: {output}");
    }

    // A challenge has a random part; what STLS drops depends on how much had come.
    protected override bool IsRepeatable(string output) =>
        !output.Contains("\r\n+ ", StringComparison.Ordinal) && !output.Contains("TLS", StringComparison.Ordinal);

    // The greeting has the timestamp of APOP.
    protected override string Comparable(string output) => output[output.IndexOf('\n', StringComparison.Ordinal)..];
}
