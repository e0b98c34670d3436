namespace ConformTest.Harness.Wire;

/// <summary>Which step on the wire failed.</summary>
public enum WireFailure { Connect, Write, Tls, Certificate }

/// <summary>The wire failed, with place and reason in the message.</summary>
public sealed class WireException(WireFailure failure, string message, Exception? inner) : Exception(message, inner)
{
    public WireFailure Failure { get; } = failure;
}
