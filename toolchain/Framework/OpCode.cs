using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework;

/// <summary>The instructions of the Neo VM, with their codes. "Takes" means off the stack; results are pushed.</summary>
public enum OpCode : byte
{
    /// <summary>Pushes the integer in the byte that follows; least significant first.</summary>
    PUSHINT8 = 0x00,

    /// <summary>Pushes the integer in the 2 bytes that follow, least significant first.</summary>
    PUSHINT16 = 0x01,

    /// <summary>Pushes the integer in the 4 bytes that follow, least significant first.</summary>
    PUSHINT32 = 0x02,

    /// <summary>Pushes the integer in the 8 bytes that follow, least significant first.</summary>
    PUSHINT64 = 0x03,

    /// <summary>Pushes the integer in the 16 bytes that follow, least significant first.</summary>
    PUSHINT128 = 0x04,

    /// <summary>Pushes the integer in the 32 bytes that follow, least significant first.</summary>
    PUSHINT256 = 0x05,

    /// <summary>Pushes true.</summary>
    PUSHT = 0x08,

    /// <summary>Pushes false.</summary>
    PUSHF = 0x09,

    /// <summary>Pushes a pointer to the instruction at a 4-byte offset.</summary>
    PUSHA = 0x0a,

    /// <summary>Pushes null.</summary>
    PUSHNULL = 0x0b,

    /// <summary>Pushes the bytes that follow a 1-byte length.</summary>
    PUSHDATA1 = 0x0c,

    /// <summary>Pushes the bytes that follow a 2-byte length.</summary>
    PUSHDATA2 = 0x0d,

    /// <summary>Pushes the bytes that follow a 4-byte length.</summary>
    PUSHDATA4 = 0x0e,

    /// <summary>Pushes -1.</summary>
    PUSHM1 = 0x0f,

    /// <summary>Pushes 0.</summary>
    PUSH0 = 0x10,

    /// <summary>Pushes 1.</summary>
    PUSH1 = 0x11,

    /// <summary>Pushes 2.</summary>
    PUSH2 = 0x12,

    /// <summary>Pushes 3.</summary>
    PUSH3 = 0x13,

    /// <summary>Pushes 4.</summary>
    PUSH4 = 0x14,

    /// <summary>Pushes 5.</summary>
    PUSH5 = 0x15,

    /// <summary>Pushes 6.</summary>
    PUSH6 = 0x16,

    /// <summary>Pushes 7.</summary>
    PUSH7 = 0x17,

    /// <summary>Pushes 8.</summary>
    PUSH8 = 0x18,

    /// <summary>Pushes 9.</summary>
    PUSH9 = 0x19,

    /// <summary>Pushes 10.</summary>
    PUSH10 = 0x1a,

    /// <summary>Pushes 11.</summary>
    PUSH11 = 0x1b,

    /// <summary>Pushes 12.</summary>
    PUSH12 = 0x1c,

    /// <summary>Pushes 13.</summary>
    PUSH13 = 0x1d,

    /// <summary>Pushes 14.</summary>
    PUSH14 = 0x1e,

    /// <summary>Pushes 15.</summary>
    PUSH15 = 0x1f,

    /// <summary>Pushes 16.</summary>
    PUSH16 = 0x20,

    /// <summary>Does nothing.</summary>
    NOP = 0x21,

    /// <summary>Jumps to a 1-byte offset.</summary>
    JMP = 0x22,

    /// <summary>Jumps to a 4-byte offset.</summary>
    JMP_L = 0x23,

    /// <summary>Jumps to a 1-byte offset if the item on top is true.</summary>
    JMPIF = 0x24,

    /// <summary>Jumps to a 4-byte offset if the item on top is true.</summary>
    JMPIF_L = 0x25,

    /// <summary>Jumps to a 1-byte offset if the item on top is false.</summary>
    JMPIFNOT = 0x26,

    /// <summary>Jumps to a 4-byte offset if the item on top is false.</summary>
    JMPIFNOT_L = 0x27,

    /// <summary>Jumps to a 1-byte offset if two integers are equal.</summary>
    JMPEQ = 0x28,

    /// <summary>Jumps to a 4-byte offset if two integers are equal.</summary>
    JMPEQ_L = 0x29,

    /// <summary>Jumps to a 1-byte offset if two integers differ.</summary>
    JMPNE = 0x2a,

    /// <summary>Jumps to a 4-byte offset if two integers differ.</summary>
    JMPNE_L = 0x2b,

    /// <summary>Jumps to a 1-byte offset if the second integer is greater than the top one.</summary>
    JMPGT = 0x2c,

    /// <summary>Jumps to a 4-byte offset if the second integer is greater than the top one.</summary>
    JMPGT_L = 0x2d,

    /// <summary>Jumps to a 1-byte offset if the second integer is at least the top one.</summary>
    JMPGE = 0x2e,

    /// <summary>Jumps to a 4-byte offset if the second integer is at least the top one.</summary>
    JMPGE_L = 0x2f,

    /// <summary>Jumps to a 1-byte offset if the second integer is less than the top one.</summary>
    JMPLT = 0x30,

    /// <summary>Jumps to a 4-byte offset if the second integer is less than the top one.</summary>
    JMPLT_L = 0x31,

    /// <summary>Jumps to a 1-byte offset if the second integer is at most the top one.</summary>
    JMPLE = 0x32,

    /// <summary>Jumps to a 4-byte offset if the second integer is at most the top one.</summary>
    JMPLE_L = 0x33,

    /// <summary>Calls the function at an offset.</summary>
    CALL = 0x34,

    /// <summary>Calls the function at a 4-byte offset.</summary>
    CALL_L = 0x35,

    /// <summary>Calls the function that the pointer on top leads to.</summary>
    CALLA = 0x36,

    /// <summary>Calls the method that an entry of the NEF file's token table names.</summary>
    CALLT = 0x37,

    /// <summary>Ends the execution in a fault that nothing catches.</summary>
    ABORT = 0x38,

    /// <summary>Takes a truth value; when it is false, ends the execution in a fault that nothing catches.</summary>
    ASSERT = 0x39,

    /// <summary>Takes an item and throws it as an exception.</summary>
    THROW = 0x3a,

    /// <summary>Enters a try block, with the offsets of its catch and finally blocks.</summary>
    TRY = 0x3b,

    /// <summary>Enters a try block, with the offsets of its catch and finally blocks, with 4-byte offsets.</summary>
    TRY_L = 0x3c,

    /// <summary>Leaves a try or catch block for an offset.</summary>
    ENDTRY = 0x3d,

    /// <summary>Leaves a try or catch block for an offset, with 4-byte offsets.</summary>
    ENDTRY_L = 0x3e,

    /// <summary>Leaves a finally block.</summary>
    ENDFINALLY = 0x3f,

    /// <summary>Returns to the caller.</summary>
    RET = 0x40,

    /// <summary>Calls the interoperable service that a 4-byte identifier names.</summary>
    SYSCALL = 0x41,

    /// <summary>Pushes how many items the stack holds.</summary>
    DEPTH = 0x43,

    /// <summary>Takes the top item away.</summary>
    DROP = 0x45,

    /// <summary>Takes the second item away.</summary>
    NIP = 0x46,

    /// <summary>Takes n, then takes the item n below the top away.</summary>
    XDROP = 0x48,

    /// <summary>Empties the stack.</summary>
    CLEAR = 0x49,

    /// <summary>Copies the top item.</summary>
    DUP = 0x4a,

    /// <summary>Copies the second item to the top.</summary>
    OVER = 0x4b,

    /// <summary>Takes n, then copies the item n below the top to the top.</summary>
    PICK = 0x4d,

    /// <summary>Copies the top item below the second.</summary>
    TUCK = 0x4e,

    /// <summary>Swaps the two top items.</summary>
    SWAP = 0x50,

    /// <summary>Moves the third item to the top.</summary>
    ROT = 0x51,

    /// <summary>Takes n, then moves the item n below the top to the top.</summary>
    ROLL = 0x52,

    /// <summary>Reverses the order of the three top items.</summary>
    REVERSE3 = 0x53,

    /// <summary>Reverses the order of the four top items.</summary>
    REVERSE4 = 0x54,

    /// <summary>Takes n, then reverses the order of the n top items.</summary>
    REVERSEN = 0x55,

    /// <summary>Makes room for a number of static fields.</summary>
    INITSSLOT = 0x56,

    /// <summary>Makes room for a number of local variables, and takes a number of arguments from the stack.</summary>
    INITSLOT = 0x57,

    /// <summary>Pushes static field 0.</summary>
    LDSFLD0 = 0x58,

    /// <summary>Pushes static field 1.</summary>
    LDSFLD1 = 0x59,

    /// <summary>Pushes static field 2.</summary>
    LDSFLD2 = 0x5a,

    /// <summary>Pushes static field 3.</summary>
    LDSFLD3 = 0x5b,

    /// <summary>Pushes static field 4.</summary>
    LDSFLD4 = 0x5c,

    /// <summary>Pushes static field 5.</summary>
    LDSFLD5 = 0x5d,

    /// <summary>Pushes static field 6.</summary>
    LDSFLD6 = 0x5e,

    /// <summary>Pushes the static field that a byte numbers.</summary>
    LDSFLD = 0x5f,

    /// <summary>Stores the top item in static field 0.</summary>
    STSFLD0 = 0x60,

    /// <summary>Stores the top item in static field 1.</summary>
    STSFLD1 = 0x61,

    /// <summary>Stores the top item in static field 2.</summary>
    STSFLD2 = 0x62,

    /// <summary>Stores the top item in static field 3.</summary>
    STSFLD3 = 0x63,

    /// <summary>Stores the top item in static field 4.</summary>
    STSFLD4 = 0x64,

    /// <summary>Stores the top item in static field 5.</summary>
    STSFLD5 = 0x65,

    /// <summary>Stores the top item in static field 6.</summary>
    STSFLD6 = 0x66,

    /// <summary>Stores the top item in the static field that a byte numbers.</summary>
    STSFLD = 0x67,

    /// <summary>Pushes local variable 0.</summary>
    LDLOC0 = 0x68,

    /// <summary>Pushes local variable 1.</summary>
    LDLOC1 = 0x69,

    /// <summary>Pushes local variable 2.</summary>
    LDLOC2 = 0x6a,

    /// <summary>Pushes local variable 3.</summary>
    LDLOC3 = 0x6b,

    /// <summary>Pushes local variable 4.</summary>
    LDLOC4 = 0x6c,

    /// <summary>Pushes local variable 5.</summary>
    LDLOC5 = 0x6d,

    /// <summary>Pushes local variable 6.</summary>
    LDLOC6 = 0x6e,

    /// <summary>Pushes the local variable that a byte numbers.</summary>
    LDLOC = 0x6f,

    /// <summary>Stores the top item in local variable 0.</summary>
    STLOC0 = 0x70,

    /// <summary>Stores the top item in local variable 1.</summary>
    STLOC1 = 0x71,

    /// <summary>Stores the top item in local variable 2.</summary>
    STLOC2 = 0x72,

    /// <summary>Stores the top item in local variable 3.</summary>
    STLOC3 = 0x73,

    /// <summary>Stores the top item in local variable 4.</summary>
    STLOC4 = 0x74,

    /// <summary>Stores the top item in local variable 5.</summary>
    STLOC5 = 0x75,

    /// <summary>Stores the top item in local variable 6.</summary>
    STLOC6 = 0x76,

    /// <summary>Stores the top item in the local variable that a byte numbers.</summary>
    STLOC = 0x77,

    /// <summary>Pushes argument 0.</summary>
    LDARG0 = 0x78,

    /// <summary>Pushes argument 1.</summary>
    LDARG1 = 0x79,

    /// <summary>Pushes argument 2.</summary>
    LDARG2 = 0x7a,

    /// <summary>Pushes argument 3.</summary>
    LDARG3 = 0x7b,

    /// <summary>Pushes argument 4.</summary>
    LDARG4 = 0x7c,

    /// <summary>Pushes argument 5.</summary>
    LDARG5 = 0x7d,

    /// <summary>Pushes argument 6.</summary>
    LDARG6 = 0x7e,

    /// <summary>Pushes the argument that a byte numbers.</summary>
    LDARG = 0x7f,

    /// <summary>Stores the top item in argument 0.</summary>
    STARG0 = 0x80,

    /// <summary>Stores the top item in argument 1.</summary>
    STARG1 = 0x81,

    /// <summary>Stores the top item in argument 2.</summary>
    STARG2 = 0x82,

    /// <summary>Stores the top item in argument 3.</summary>
    STARG3 = 0x83,

    /// <summary>Stores the top item in argument 4.</summary>
    STARG4 = 0x84,

    /// <summary>Stores the top item in argument 5.</summary>
    STARG5 = 0x85,

    /// <summary>Stores the top item in argument 6.</summary>
    STARG6 = 0x86,

    /// <summary>Stores the top item in the argument that a byte numbers.</summary>
    STARG = 0x87,

    /// <summary>Takes n and pushes a buffer of n zero bytes.</summary>
    NEWBUFFER = 0x88,

    /// <summary>Copies bytes from one place into a buffer.</summary>
    MEMCPY = 0x89,

    /// <summary>Joins two byte sequences into a buffer.</summary>
    CAT = 0x8b,

    /// <summary>Takes bytes, a start and a count, and pushes that part as a buffer.</summary>
    SUBSTR = 0x8c,

    /// <summary>Takes bytes and a count, and pushes the first ones as a buffer.</summary>
    LEFT = 0x8d,

    /// <summary>Takes bytes and a count, and pushes the last ones as a buffer.</summary>
    RIGHT = 0x8e,

    /// <summary>Flips every bit of an integer.</summary>
    INVERT = 0x90,

    /// <summary>Takes the bitwise and of two integers.</summary>
    AND = 0x91,

    /// <summary>Takes the bitwise or of two integers.</summary>
    OR = 0x92,

    /// <summary>Takes the bitwise exclusive or of two integers.</summary>
    XOR = 0x93,

    /// <summary>Says whether two items are equal.</summary>
    EQUAL = 0x97,

    /// <summary>Says whether two items differ.</summary>
    NOTEQUAL = 0x98,

    /// <summary>Pushes -1, 0 or 1, the sign of an integer.</summary>
    SIGN = 0x99,

    /// <summary>Takes the absolute value.</summary>
    ABS = 0x9a,

    /// <summary>Changes the sign.</summary>
    NEGATE = 0x9b,

    /// <summary>Adds 1.</summary>
    INC = 0x9c,

    /// <summary>Subtracts 1.</summary>
    DEC = 0x9d,

    /// <summary>Adds two integers.</summary>
    ADD = 0x9e,

    /// <summary>Subtracts the top integer from the second.</summary>
    SUB = 0x9f,

    /// <summary>Multiplies two integers.</summary>
    MUL = 0xa0,

    /// <summary>Divides the second integer by the top one, rounding toward zero.</summary>
    DIV = 0xa1,

    /// <summary>Pushes the remainder of that division, with the sign of the dividend.</summary>
    MOD = 0xa2,

    /// <summary>Raises the second integer to the power on top.</summary>
    POW = 0xa3,

    /// <summary>Takes the square root, rounded down.</summary>
    SQRT = 0xa4,

    /// <summary>Multiplies two integers and takes the remainder by a third.</summary>
    MODMUL = 0xa5,

    /// <summary>Raises an integer to a power and takes the remainder by a third; the power -1 gives the modular inverse.</summary>
    MODPOW = 0xa6,

    /// <summary>Shifts the second integer left.</summary>
    SHL = 0xa8,

    /// <summary>Shifts the second integer right.</summary>
    SHR = 0xa9,

    /// <summary>Flips a truth value.</summary>
    NOT = 0xaa,

    /// <summary>Says whether both items are true.</summary>
    BOOLAND = 0xab,

    /// <summary>Says whether at least one of two items is true.</summary>
    BOOLOR = 0xac,

    /// <summary>Says whether an integer differs from zero.</summary>
    NZ = 0xb1,

    /// <summary>Says whether two integers are equal.</summary>
    NUMEQUAL = 0xb3,

    /// <summary>Says whether two integers differ.</summary>
    NUMNOTEQUAL = 0xb4,

    /// <summary>Says whether the second integer is less than the top one.</summary>
    LT = 0xb5,

    /// <summary>Says whether the second integer is at most the top one.</summary>
    LE = 0xb6,

    /// <summary>Says whether the second integer is greater than the top one.</summary>
    GT = 0xb7,

    /// <summary>Says whether the second integer is at least the top one.</summary>
    GE = 0xb8,

    /// <summary>Keeps the smaller of two integers.</summary>
    MIN = 0xb9,

    /// <summary>Keeps the larger of two integers.</summary>
    MAX = 0xba,

    /// <summary>Takes a number, a lower bound and an upper bound, and says whether the number is at least the lower and less than the upper.</summary>
    WITHIN = 0xbb,

    /// <summary>Takes n and n pairs, and pushes a map of them.</summary>
    PACKMAP = 0xbe,

    /// <summary>Takes n and n items, and pushes a struct of them.</summary>
    PACKSTRUCT = 0xbf,

    /// <summary>Takes n and n items, and pushes an array of them.</summary>
    PACK = 0xc0,

    /// <summary>Takes a collection and pushes its items and their number.</summary>
    UNPACK = 0xc1,

    /// <summary>Pushes an empty array.</summary>
    NEWARRAY0 = 0xc2,

    /// <summary>Takes n and pushes an array of n nulls.</summary>
    NEWARRAY = 0xc3,

    /// <summary>Takes n and pushes an array of n default values of a type.</summary>
    NEWARRAY_T = 0xc4,

    /// <summary>Pushes an empty struct.</summary>
    NEWSTRUCT0 = 0xc5,

    /// <summary>Takes n and pushes a struct of n nulls.</summary>
    NEWSTRUCT = 0xc6,

    /// <summary>Pushes an empty map.</summary>
    NEWMAP = 0xc8,

    /// <summary>Takes bytes or a collection and pushes its length.</summary>
    SIZE = 0xca,

    /// <summary>Says whether a collection has a key or an index.</summary>
    HASKEY = 0xcb,

    /// <summary>Pushes the keys of a map as an array.</summary>
    KEYS = 0xcc,

    /// <summary>Pushes the values of a map or array as a new array.</summary>
    VALUES = 0xcd,

    /// <summary>Takes a collection or bytes and a key, and pushes the element.</summary>
    PICKITEM = 0xce,

    /// <summary>Adds an item at the end of an array.</summary>
    APPEND = 0xcf,

    /// <summary>Takes a collection, a key and a value, and writes the element.</summary>
    SETITEM = 0xd0,

    /// <summary>Reverses an array or buffer in place.</summary>
    REVERSEITEMS = 0xd1,

    /// <summary>Removes the element with a key from a collection.</summary>
    REMOVE = 0xd2,

    /// <summary>Removes every element from a collection.</summary>
    CLEARITEMS = 0xd3,

    /// <summary>Removes the last item of an array and pushes it.</summary>
    POPITEM = 0xd4,

    /// <summary>Says whether the item is null.</summary>
    ISNULL = 0xd8,

    /// <summary>Says whether the item is of a type.</summary>
    ISTYPE = 0xd9,

    /// <summary>Turns the item into a type.</summary>
    CONVERT = 0xdb,

    /// <summary>Ends the execution in a fault that nothing catches, with the message on top.</summary>
    [RequiresProtocol("3.6.0")]
    ABORTMSG = 0xe0,

    /// <summary>Like ASSERT, with the message on top and the truth value below it.</summary>
    [RequiresProtocol("3.6.0")]
    ASSERTMSG = 0xe1,
}
