namespace ConformTest.ReferenceServer.Relay.Client;

/// <summary>The next hop takes no mail at all: its greeting or its answer to EHLO and HELO says so.</summary>
public sealed class HopRefusedException(string step, HopReply reply) : Exception($"{step}: {reply}")
{
    public HopReply Reply { get; } = reply;
}
