namespace ConformTest.Harness.Events;

/// <summary>Compares the words of two observations.</summary>
public static class ObservationWords
{
    /// <summary>
    /// Whether they say the same. A server that closes with octets unread resets the connection, and whether they had come by then is chance:
    /// an end and a reset are one observation.
    /// </summary>
    public static bool AreSame(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string words) => words.Replace("closed (rst)", "closed (fin)", StringComparison.Ordinal);
}
