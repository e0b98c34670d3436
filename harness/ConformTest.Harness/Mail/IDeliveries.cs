namespace ConformTest.Harness.Mail;

/// <summary>Looks for the mail that a conversation brought about.</summary>
internal interface IDeliveries
{
    /// <summary>Waits until so many messages of this case lie in an inbox, and a little longer where one more would be one too many.</summary>
    /// <param name="role">Whose inbox.</param>
    /// <param name="wanted">How many the script asks for.</param>
    /// <returns>Those that came, oldest first, octet for octet as stored (CRLF line ends).</returns>
    Task<IReadOnlyList<ReadOnlyMemory<byte>>> AwaitAsync(string role, int wanted, CancellationToken cancellation);
}
