namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>What a fault remembers in one session.</summary>
internal sealed class Note
{
    public int Count { get; set; }

    public string? Text { get; set; }

    public ReadOnlyMemory<byte> Held { get; set; }
}
