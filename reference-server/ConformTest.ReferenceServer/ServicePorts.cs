namespace ConformTest.ReferenceServer;

/// <summary>The TCP port of each service; 0 takes a free one, null leaves the service out.</summary>
public sealed record ServicePorts
{
    public int? Smtp { get; init; } = 0;
    public int? Submission { get; init; } = 0;
    public int? Submissions { get; init; } = 0;
    public int? Lmtp { get; init; } = 0;
    public int? Pop3 { get; init; } = 0;
    public int? Pop3s { get; init; } = 0;
    public int? Imap { get; init; } = 0;
    public int? Imaps { get; init; } = 0;
}
