package dev.hindsight.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A small BERT of 12 layers on the ONNX runtime, one text and one thread at a time.
final class SmallBert implements Model {
    private static final String BGE = "/bge-small-en-v1.5-q";
    private static final String E5 = "/e5-small-v2-q";

    /// E5 was trained with this before texts that are compared with each other.
    private static final String COMPARED = "query: ";

    /// Where the tokenizer unpacks its native part.
    private static final String UNPACKED = "ENGINE_CACHE_DIR";

    private static final Map<String, String> LIMITS =
            Map.of("truncation", "true", "maxLength", "512", "padding", "false");

    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private SmallBert(
            HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /// Loads bge-small-en-v1.5 (Xiao and others 2023), whose first vector is the meaning of a whole
    /// text. Takes about a second.
    ///
    /// @param folder for native code that has to lie in a file
    /// @throws UncheckedIOException where the disk fails
    static SmallBert bge(Path folder) {
        return load(BGE, folder);
    }

    /// Loads e5-small-v2 (Wang and others 2022), likewise, whose pieces are compared.
    static SmallBert e5(Path folder) {
        return load(E5, folder);
    }

    private static SmallBert load(String name, Path folder) {
        if (System.getProperty(UNPACKED) == null) {
            System.setProperty(UNPACKED, folder.toAbsolutePath().toString());
        }
        try (InputStream model = resource(name + ".onnx");
                InputStream tokens = resource(name + "-tokenizer.json")) {
            HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(tokens, LIMITS);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new SmallBert(
                    tokenizer, environment, session(environment, model.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The model of meaning cannot be loaded", e);
        } catch (OrtException e) {
            throw new IllegalStateException("The model of meaning cannot be loaded", e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] model)
            throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // an arena keeps the memory of the longest text for ever
            options.setCPUArenaAllocator(false);
            return environment.createSession(model, options);
        }
    }

    private static InputStream resource(String name) throws FileNotFoundException {
        InputStream stream = SmallBert.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException("not on the class path: " + name);
        }
        return stream;
    }

    @Override
    public float[] read(String text) {
        // the model was trained to put the meaning of the whole into its first token
        return normalised(states(tokenizer.encode(text, true, false))[0]);
    }

    @Override
    public Pieces pieces(String text) {
        Encoding tokens = tokenizer.encode(COMPARED + text, true, false);
        float[][] states = states(tokens);
        List<Pieces.Piece> pieces = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            CharSpan place = tokens.getCharTokenSpans()[i];
            // what begins and ends every text stands nowhere in it
            if (place != null && place.getStart() >= COMPARED.length()) {
                int begin = place.getStart() - COMPARED.length();
                pieces.add(new Pieces.Piece(tokens.getTokens()[i], begin));
                vectors.add(states[i]);
            }
        }
        return new Pieces(pieces, vectors.toArray(float[][]::new));
    }

    private float[][] states(Encoding tokens) {
        try (OnnxTensor ids = row(tokens.getIds());
                OnnxTensor types = row(tokens.getTypeIds());
                OnnxTensor mask = row(tokens.getAttentionMask());
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids", ids,
                                        "token_type_ids", types,
                                        "attention_mask", mask))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("The model of meaning could not read a text", e);
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += (double) component * component;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The model of meaning could not be closed", e);
        } finally {
            tokenizer.close();
        }
    }
}
