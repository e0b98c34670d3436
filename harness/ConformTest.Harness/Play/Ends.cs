using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play;

/// <summary>The words for reads that brought nothing.</summary>
internal static class Ends
{
    public static string Words(ReadEnd end, WireConnection wire) => end switch
    {
        ReadEnd.TimedOut => "no answer",
        ReadEnd.Overflow => "an answer without end",
        ReadEnd.Closed when wire.Closed is { } form => $"closed ({Framing.Word(form.ToString())})",
        _ => "closed",
    };
}
